From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require attention_row.
Open Scope R_scope.

(** What is proved of a row of attention: the mean of n vectors of m values v, weighted by softmax of their scores s.
    [Sum n f] is f 0 + ... + f (n - 1), and [delta i j] is 1 where i = j, else 0. Indices count from 0. *)

Definition softmax (n : nat) (s : nat -> R) (i : nat) : R := exp (s i) / Sum n (fun k => exp (s k)).

Definition attention (n : nat) (s : nat -> R) (v : nat -> nat -> R) (a : nat) : R :=
  Sum n (fun k => softmax n s k * v k a).

Theorem attention_by_score : forall (n m : nat) (s : nat -> R) (v : nat -> nat -> R) (a j : nat),
  (a < m)%nat -> (j < n)%nat ->
  is_derive (fun t => attention n (fun k => if Nat.eqb k j then t else s k) v a) (s j)
    (softmax n s j * (v j a - attention n s v a)).
Proof. intros n m s v a j Ha Hj. exact (attention_row.o_by_s_quotient n m s v a j Ha Hj). Qed.

Theorem attention_by_value : forall (n m : nat) (s : nat -> R) (v : nat -> nat -> R) (a j b : nat),
  (a < m)%nat -> (j < n)%nat -> (b < m)%nat ->
  is_derive (fun t => attention n s (fun k l => if (Nat.eqb k j && Nat.eqb l b)%bool then t else v k l) a) (v j b)
    (softmax n s j * delta a b).
Proof.
  intros n m s v a j b Ha Hj Hb. apply (is_derive_matrix (fun w => attention n s w a)).
  exact (attention_row.o_by_v_quotient n m v s a j b Ha Hj Hb).
Qed.
