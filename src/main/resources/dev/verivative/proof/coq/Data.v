(** Formulas as data, printed as the program has them, and what they mean. A theorem about what data mean holds whatever
    the printer of formulas does: [denote] alone says how data are read. *)

Module Data.
Export String.StringSyntax List.ListNotations.
Open Scope list_scope.
Open Scope string_scope.

(** * Formulas *)

(** The range of an index: of any size, or of a size that is known. *)
Inductive dimension := ANY (name : String.string) | OF (name : String.string) (size : nat).

(** An index: a letter that runs through a dimension, or a position, counted from 1. *)
Inductive index := LETTER (name : String.string) (range : dimension) | POSITION (number : nat).

Inductive formula :=
| NUM (numerator : Z) (denominator : positive)
| SYMBOL (name : String.string)
| ENTRY (tensor : String.string) (js : list index)
| DELTA (i j : index)
| SIZE (range : dimension)
| SUM (letter : String.string) (range : dimension) (body : formula)
| PARTIAL (body : formula) (tensor : String.string) (js : list index)
(** A function with its variables, its indices and its body; each argument, with letters for its indices; at these places. *)
| CALL (name : String.string) (variables : list String.string) (indices : list index) (body : formula)
    (values : list (list index * formula)) (js : list index)
| ADD (a b : formula) | SUB (a b : formula) | MUL (a b : formula) | DIV (a b : formula) | POW (a b : formula)
| NEG (a : formula) | EXP (a : formula) | LOG (a : formula) | SQRT (a : formula) | SIN (a : formula) | COS (a : formula)
| SINH (a : formula) | COSH (a : formula) | TANH (a : formula) | LOGISTIC (a : formula) | ERF (a : formula).

Inductive condition :=
| NOT_ZERO (a : formula) | POSITIVE (a : formula) | EQUAL (a b : formula)
| IN_RANGE (i : index) (range : dimension) | DIFFERENT (i j : index) | NOT_EMPTY (range : dimension)
| FOR_ALL (letter : String.string) (range : dimension) (body : condition).

(** * Arrays of any rank *)

Fixpoint array (rank : nat) : Type := match rank with O => R | S r => nat -> array r end.

(** The entry at places; 0 if there are too many or too few of them. *)
Fixpoint read (rank : nat) : array rank -> list nat -> R :=
  match rank with
  | O => fun a js => match js with nil => a | _ => 0 end
  | S r => fun a js => match js with i :: rest => read r (a i) rest | nil => 0 end
  end.

(** The array that has another value at a place. *)
Fixpoint write (rank : nat) : array rank -> list nat -> R -> array rank :=
  match rank with
  | O => fun a js t => t
  | S r => fun a js t =>
      match js with j :: rest => fun k => if Nat.eqb k j then write r (a j) rest t else a k | nil => a end
  end.

(** The array with these entries. *)
Fixpoint tabulate (rank : nat) : (list nat -> R) -> array rank :=
  match rank with O => fun f => f nil | S r => fun f i => tabulate r (fun rest => f (i :: rest)) end.

Inductive tensor := TENSOR (rank : nat) (entries : array rank).

(** * What data mean *)

(** How many elements the dimensions have; what the tensors are, those of everybody and those of a function; and which
    places, counted from 0, the letters stand for. *)
Record environment := Env {
  sizes : list (String.string * nat);
  tensors : list (String.string * tensor);
  arguments : list (String.string * tensor);
  letters : list (index * nat) }.

Definition same_dimension (a b : dimension) : bool :=
  match a, b with
  | ANY s, ANY t => String.eqb s t
  | OF s n, OF t m => if String.eqb s t then Nat.eqb n m else false
  | _, _ => false
  end.

Definition same_index (a b : index) : bool :=
  match a, b with
  | LETTER s c, LETTER t d => if String.eqb s t then same_dimension c d else false
  | POSITION n, POSITION m => Nat.eqb n m
  | _, _ => false
  end.

(** The first of that name, if there is one. *)
Fixpoint first_of {A B : Type} (same : A -> A -> bool) (name : A) (all : list (A * B)) : option B :=
  match all with
  | nil => None
  | (other, b) :: rest => if same name other then Some b else first_of same name rest
  end.

Definition size (e : environment) (d : dimension) : nat :=
  match d with
  | ANY s => match first_of String.eqb s (sizes e) with Some n => n | None => O end
  | OF _ n => n
  end.

Definition place (e : environment) (i : index) : nat :=
  match i with
  | POSITION n => pred n
  | LETTER _ _ => match first_of same_index i (letters e) with Some k => k | None => O end
  end.

Definition places (e : environment) : list index -> list nat := List.map (place e).

Definition value (e : environment) (s : String.string) (js : list nat) : R :=
  match first_of String.eqb s (arguments e) with
  | Some (TENSOR r a) => read r a js
  | None => match first_of String.eqb s (tensors e) with Some (TENSOR r a) => read r a js | None => 0 end
  end.

Definition with_letters (e : environment) (is : list index) (js : list nat) : environment :=
  Env (sizes e) (tensors e) (arguments e) (List.app (List.combine is js) (letters e)).

Fixpoint written (s : String.string) (js : list nat) (t : R) (all : list (String.string * tensor)) :
  list (String.string * tensor) :=
  match all with
  | nil => nil
  | (other, TENSOR r a) :: rest =>
      if String.eqb s other then (other, TENSOR r (write r a js t)) :: rest else (other, TENSOR r a) :: written s js t rest
  end.

(** Where the entry of a tensor has another value. *)
Definition changed (e : environment) (s : String.string) (js : list nat) (t : R) : environment :=
  match first_of String.eqb s (arguments e) with
  | Some _ => Env (sizes e) (tensors e) (written s js t (arguments e)) (letters e)
  | None => Env (sizes e) (written s js t (tensors e)) (arguments e) (letters e)
  end.

Definition number (p : Z) (q : positive) : R := match q with xH => IZR p | _ => IZR p / IZR (Zpos q) end.

(** Written whole powers are products, others e^(b ln a). *)
Definition power (a b : R) (exponent : formula) : R :=
  match exponent with
  | NUM Z0 xH => a ^ 0
  | NUM (Zpos p) xH => a ^ Pos.to_nat p
  | NUM (Zneg xH) xH => / a
  | NUM (Zneg p) xH => / a ^ Pos.to_nat p
  | _ => Rpower a b
  end.

Fixpoint denote (e : environment) (f : formula) : R :=
  match f with
  | NUM p q => number p q
  | SYMBOL s => if String.eqb s "pi" then PI else value e s nil
  | ENTRY s js => value e s (places e js)
  | DELTA i j => delta (place e i) (place e j)
  | SIZE d => match d with ANY _ => INR (size e d) | OF _ n => IZR (Z.of_nat n) end
  | SUM s d b => Sum (size e d) (fun k => denote (with_letters e [LETTER s d] [k]) b)
  | PARTIAL b s js => Derive (fun t => denote (changed e s (places e js) t) b) (value e s (places e js))
  | CALL _ variables is b args js =>
      let tensor_of arg :=
        TENSOR (List.length (fst arg))
          (tabulate (List.length (fst arg)) (fun ks => denote (with_letters e (fst arg) ks) (snd arg))) in
      denote (Env (sizes e) (tensors e) (List.combine variables (List.map tensor_of args))
        (List.combine is (places e js))) b
  | ADD a b => denote e a + denote e b
  | SUB a b => denote e a - denote e b
  | MUL a b => denote e a * denote e b
  | DIV a b => denote e a / denote e b
  | POW a b => power (denote e a) (denote e b) b
  | NEG a => - denote e a
  | EXP a => exp (denote e a)
  | LOG a => ln (denote e a)
  | SQRT a => sqrt (denote e a)
  | SIN a => sin (denote e a)
  | COS a => cos (denote e a)
  | SINH a => sinh (denote e a)
  | COSH a => cosh (denote e a)
  | TANH a => tanh (denote e a)
  | LOGISTIC a => logistic (denote e a)
  | ERF a => erf (denote e a)
  end.

Fixpoint holds (e : environment) (c : condition) : Prop :=
  match c with
  | NOT_ZERO a => denote e a <> 0
  | POSITIVE a => 0 < denote e a
  | EQUAL a b => denote e a = denote e b
  | IN_RANGE i d => (place e i < size e d)%nat
  | DIFFERENT i j => place e i <> place e j
  | NOT_EMPTY d => (0 < size e d)%nat
  | FOR_ALL s d b => forall k, (k < size e d)%nat -> holds (with_letters e [LETTER s d] [k]) b
  end.

(** By the entry of a tensor the derivative of a formula exists and is what the other formula means. *)
Definition is_derivative (e : environment) (f : formula) (s : String.string) (js : list index) (result : formula) : Prop :=
  is_derive (fun t => denote (changed e s (places e js) t) f) (value e s (places e js)) (denote e result).

Definition equal (e : environment) (f g : formula) : Prop := denote e f = denote e g.
End Data.
