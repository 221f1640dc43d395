From Coq Require Import Reals Lra Lia Arith FunctionalExtensionality.
From Coq Require String List.
From Coquelicot Require Import Coquelicot.
From Coq Require Import Reals Lra Lia.
Open Scope R_scope.

Module Verivative.

Open Scope R_scope.

(** Calculus in index notation for arrays of any size. The library counts indices from 0: an index i of a dimension of
    size n is a natural number with i < n. *)

(** * Sums and the Kronecker delta *)

(** The sum f 0 + ... + f (n - 1). *)
Fixpoint Sum (n : nat) (f : nat -> R) : R :=
  match n with O => 0 | S m => Sum m f + f m end.

(** 1 where both indices are equal, else 0. *)
Definition delta (i j : nat) : R := if Nat.eqb i j then 1 else 0.

(** * Functions that the standard library lacks *)

Definition logistic (u : R) : R := 1 / (1 + exp (- u)).

Definition erf (u : R) : R := 2 / sqrt PI * RInt (fun t => exp (- t ^ 2)) 0 u.

(** * Entries of arrays *)

(** An entry of something of type P: how it is read, and how it is given another value. *)
Record entry (P : Type) := Entry {
  get : P -> R;
  set : P -> R -> P;
  get_set : forall p t, get (set p t) = t;
  set_get : forall p, set p (get p) = p;
  set_set : forall p s t, set (set p s) t = set p t }.
Arguments get {P} _ _.
Arguments set {P} _ _ _.
Arguments get_set {P} _ _ _.
Arguments set_get {P} _ _.
Arguments set_set {P} _ _ _ _.

(** A scalar is its own entry. *)
Definition here : entry R.
Proof. now exists (fun p => p) (fun _ t => t). Defined.

(** The entry e of the j-th part: [at_ j here] is x_j of a vector, [at_ a (at_ b here)] is W_ab of a matrix. *)
Definition at_ {P : Type} (j : nat) (e : entry P) : entry (nat -> P).
Proof.
  exists (fun p => get e (p j)) (fun p t k => if Nat.eqb k j then set e (p j) t else p k).
  - intros p t. now rewrite Nat.eqb_refl, get_set.
  - intro p. apply functional_extensionality. intro k. destruct (Nat.eqb_spec k j) as [-> |]; [apply set_get | reflexivity].
  - intros p s t. apply functional_extensionality. intro k. rewrite Nat.eqb_refl, set_set. now destruct (Nat.eqb k j).
Defined.

(** * Partial derivatives *)

(** The partial derivative of F by the entry e at p; it has a value even where there is no derivative. *)
Definition pd {P : Type} (e : entry P) (F : P -> R) (p : P) : R := Derive (fun t => F (set e p t)) (get e p).

(** F has a partial derivative by e at p. *)
Definition dif {P : Type} (e : entry P) (F : P -> R) (p : P) : Prop :=
  ex_derive (fun t => F (set e p t)) (get e p).

(** The partial derivative of F by e at p exists and is l. *)
Definition has_pd {P : Type} (e : entry P) (F : P -> R) (p : P) (l : R) : Prop :=
  is_derive (fun t => F (set e p t)) (get e p) l.

(** F does not change with the entry e. *)
Definition independent {P : Type} (e : entry P) (F : P -> R) (p : P) : Prop := forall t, F (set e p t) = F p.

(** Q holds at p and wherever the entry e differs but little. *)
Definition near {P : Type} (e : entry P) (Q : P -> Prop) (p : P) : Prop :=
  locally (get e p) (fun t => Q (set e p t)).

(** A matrix in which one entry has another value. *)
Lemma set_matrix (W : nat -> nat -> R) a b t :
  set (at_ a (at_ b here)) W t = fun k l => if (Nat.eqb k a && Nat.eqb l b)%bool then t else W k l.
Proof.
  apply functional_extensionality; intro k; apply functional_extensionality; intro l. cbn.
  destruct (Nat.eqb_spec k a) as [-> |]; cbn; reflexivity.
Qed.

(** A partial derivative by an entry of a matrix, written out. *)
Lemma is_derive_matrix (F : (nat -> nat -> R) -> R) W a b l : has_pd (at_ a (at_ b here)) F W l ->
  is_derive (fun t => F (fun i j => if (Nat.eqb i a && Nat.eqb j b)%bool then t else W i j)) (W a b) l.
Proof. intro H. apply (is_derive_ext (fun t => F (set (at_ a (at_ b here)) W t))); [| exact H]. intro. now rewrite set_matrix. Qed.

(** * The Kronecker delta *)

Lemma delta_same i : delta i i = 1.
Proof. unfold delta. now rewrite Nat.eqb_refl. Qed.

Lemma delta_neq i j : i <> j -> delta i j = 0.
Proof. intro H. unfold delta. now apply Nat.eqb_neq in H; rewrite H. Qed.

Lemma delta_sym i j : delta i j = delta j i.
Proof. unfold delta. now rewrite Nat.eqb_sym. Qed.

(** * Finite sums *)

Lemma Sum_ext n f g : (forall k, (k < n)%nat -> f k = g k) -> Sum n f = Sum n g.
Proof.
  induction n as [|n IH]; intro H; cbn; [reflexivity|].
  rewrite IH by (intros; apply H; lia). now rewrite H by lia.
Qed.

Lemma Sum_plus n f g : Sum n (fun k => f k + g k) = Sum n f + Sum n g.
Proof. induction n; cbn; [ring | rewrite IHn; ring]. Qed.

Lemma Sum_minus n f g : Sum n (fun k => f k - g k) = Sum n f - Sum n g.
Proof. induction n; cbn; [ring | rewrite IHn; ring]. Qed.

Lemma Sum_opp n f : Sum n (fun k => - f k) = - Sum n f.
Proof. induction n; cbn; [ring | rewrite IHn; ring]. Qed.

Lemma Sum_scal_l n c f : Sum n (fun k => c * f k) = c * Sum n f.
Proof. induction n; cbn; [ring | rewrite IHn; ring]. Qed.

Lemma Sum_scal_r n c f : Sum n (fun k => f k * c) = Sum n f * c.
Proof. induction n; cbn; [ring | rewrite IHn; ring]. Qed.

Lemma Sum_div n c f : Sum n (fun k => f k / c) = Sum n f / c.
Proof. unfold Rdiv. apply Sum_scal_r. Qed.

Lemma Sum_zero n : Sum n (fun _ => 0) = 0.
Proof. induction n; cbn; [reflexivity | rewrite IHn; ring]. Qed.

Lemma Sum_const n c : Sum n (fun _ => c) = INR n * c.
Proof. induction n; [cbn; ring|]. rewrite S_INR; cbn; rewrite IHn; ring. Qed.

Lemma Sum_swap n m (f : nat -> nat -> R) :
  Sum n (fun i => Sum m (fun k => f i k)) = Sum m (fun k => Sum n (fun i => f i k)).
Proof.
  induction n as [|n IH]; cbn; [now rewrite Sum_zero|].
  rewrite IH. now rewrite <- Sum_plus.
Qed.

(** A delta inside a sum: whatever the body does with it, only the term k = j is changed. *)
Lemma Sum_kron n j (H : nat -> R -> R) : (j < n)%nat ->
  Sum n (fun k => H k (delta k j)) = Sum n (fun k => H k 0) + (H j 1 - H j 0).
Proof.
  intro Hj.
  assert (G : forall m, Sum m (fun k => H k (delta k j)) =
            Sum m (fun k => H k 0) + (if Nat.ltb j m then H j 1 - H j 0 else 0)).
  { induction m as [|m IH]; cbn [Sum]; [cbn; ring|]. rewrite IH.
    destruct (Nat.ltb_spec j m); destruct (Nat.ltb_spec j (S m)); try lia.
    - rewrite (delta_neq m j) by lia. ring.
    - replace m with j by lia. rewrite delta_same. ring.
    - rewrite (delta_neq m j) by lia. ring. }
  rewrite G. destruct (Nat.ltb_spec j n); [reflexivity | lia].
Qed.

Lemma Sum_delta n j f : (j < n)%nat -> Sum n (fun k => f k * delta k j) = f j.
Proof.
  intro Hj. rewrite (Sum_kron n j (fun k d => f k * d) Hj).
  rewrite (Sum_ext n _ (fun _ => 0)) by (intros; ring). rewrite Sum_zero. ring.
Qed.

Lemma Sum_pos n f : (0 < n)%nat -> (forall k, (k < n)%nat -> 0 < f k) -> 0 < Sum n f.
Proof.
  induction n as [|n IH]; intros Hn H; [lia|]. cbn.
  destruct n as [|n]; [cbn; specialize (H O ltac:(lia)); lra|].
  apply Rplus_lt_0_compat; [apply IH; [lia | intros; apply H; lia] | apply H; lia].
Qed.

Lemma Sum_nonneg n f : (forall k, (k < n)%nat -> 0 <= f k) -> 0 <= Sum n f.
Proof.
  induction n as [|n IH]; intros H; cbn; [lra|].
  apply Rplus_le_le_0_compat; [apply IH; intros; apply H; lia | apply H; lia].
Qed.

Lemma Sum_le n f g : (forall k, (k < n)%nat -> f k <= g k) -> Sum n f <= Sum n g.
Proof.
  induction n as [|n IH]; intros H; cbn; [lra|].
  apply Rplus_le_compat; [apply IH; intros; apply H; lia | apply H; lia].
Qed.

(** * Derivatives that exist *)

Lemma has_pd_unique {P} (e : entry P) F p l : has_pd e F p l -> pd e F p = l.
Proof. apply is_derive_unique. Qed.

Lemma has_pd_dif {P} (e : entry P) F p l : has_pd e F p l -> dif e F p.
Proof. intro H. exists l. exact H. Qed.

Lemma dif_has_pd {P} (e : entry P) F p : dif e F p -> has_pd e F p (pd e F p).
Proof. apply Derive_correct. Qed.

Lemma has_pd_intro {P} (e : entry P) F p l : dif e F p -> pd e F p = l -> has_pd e F p l.
Proof. intros H <-. now apply dif_has_pd. Qed.

Lemma has_pd_is_derive {P} (e : entry P) F p l :
  has_pd e F p l -> is_derive (fun t => F (set e p t)) (get e p) l.
Proof. exact (fun H => H). Qed.

Lemma has_pd_const {P} (e : entry P) c p : has_pd e (fun _ => c) p 0.
Proof. unfold has_pd. apply @is_derive_const. Qed.

Lemma has_pd_independent {P} (e : entry P) F p : independent e F p -> has_pd e F p 0.
Proof.
  intro I. unfold has_pd. apply (is_derive_ext (fun _ => F p)); [intro; now rewrite I | apply @is_derive_const].
Qed.

Lemma has_pd_self {P} (e : entry P) p : has_pd e (fun q => get e q) p 1.
Proof.
  unfold has_pd. apply (is_derive_ext (fun t => t)); [intro; now rewrite get_set | apply @is_derive_id].
Qed.

Lemma has_pd_plus {P} (e : entry P) F G p a b : has_pd e F p a -> has_pd e G p b ->
  has_pd e (fun q => F q + G q) p (a + b).
Proof. unfold has_pd. intros. now apply @is_derive_plus. Qed.

Lemma has_pd_minus {P} (e : entry P) F G p a b : has_pd e F p a -> has_pd e G p b ->
  has_pd e (fun q => F q - G q) p (a - b).
Proof. unfold has_pd. intros. now apply @is_derive_minus. Qed.

Lemma has_pd_opp {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => - F q) p (- a).
Proof. unfold has_pd. intros. now apply @is_derive_opp. Qed.

Lemma has_pd_mult {P} (e : entry P) F G p a b : has_pd e F p a -> has_pd e G p b ->
  has_pd e (fun q => F q * G q) p (a * G p + F p * b).
Proof.
  unfold has_pd. intros HF HG.
  pose proof (is_derive_mult (fun t => F (set e p t)) (fun t => G (set e p t)) (get e p) a b HF HG Rmult_comm) as M.
  cbv beta in M. rewrite !set_get in M. exact M.
Qed.

Lemma has_pd_div {P} (e : entry P) F G p a b : has_pd e F p a -> has_pd e G p b -> G p <> 0 ->
  has_pd e (fun q => F q / G q) p ((a * G p - F p * b) / G p ^ 2).
Proof.
  unfold has_pd. intros HF HG N.
  assert (N' : G (set e p (get e p)) <> 0) by now rewrite set_get.
  pose proof (is_derive_div (fun t => F (set e p t)) (fun t => G (set e p t)) (get e p) a b HF HG N') as M.
  cbv beta in M. rewrite !set_get in M. exact M.
Qed.

Lemma has_pd_inv {P} (e : entry P) F p a : has_pd e F p a -> F p <> 0 ->
  has_pd e (fun q => / F q) p (- a / F p ^ 2).
Proof.
  unfold has_pd. intros HF N.
  assert (N' : F (set e p (get e p)) <> 0) by now rewrite set_get.
  pose proof (is_derive_inv (fun t => F (set e p t)) (get e p) a HF N') as M.
  cbv beta in M. rewrite !set_get in M. exact M.
Qed.

Lemma has_pd_pow {P} (e : entry P) F p a m : has_pd e F p a ->
  has_pd e (fun q => F q ^ m) p (INR m * F p ^ pred m * a).
Proof.
  unfold has_pd. intros HF.
  pose proof (is_derive_pow (fun t => F (set e p t)) m (get e p) a HF) as M.
  cbv beta in M. rewrite !set_get in M.
  replace (INR m * F p ^ pred m * a) with (INR m * a * F p ^ pred m) by ring. exact M.
Qed.

(** The chain rule for any function of one number. *)
Lemma has_pd_comp {P} (e : entry P) (f : R -> R) F p a d : is_derive f (F p) d -> has_pd e F p a ->
  has_pd e (fun q => f (F q)) p (d * a).
Proof.
  unfold has_pd. intros Hf HF. rewrite Rmult_comm.
  apply (is_derive_comp f (fun t => F (set e p t)) (get e p) d a); [now rewrite set_get | exact HF].
Qed.

Lemma has_pd_exp {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => exp (F q)) p (exp (F p) * a).
Proof. apply has_pd_comp. apply is_derive_Reals, derivable_pt_lim_exp. Qed.

Lemma has_pd_ln {P} (e : entry P) F p a : has_pd e F p a -> 0 < F p -> has_pd e (fun q => ln (F q)) p (/ F p * a).
Proof. intros H Q. apply has_pd_comp; [now apply is_derive_Reals, derivable_pt_lim_ln | exact H]. Qed.

Lemma has_pd_sqrt {P} (e : entry P) F p a : has_pd e F p a -> 0 < F p ->
  has_pd e (fun q => sqrt (F q)) p (/ (2 * sqrt (F p)) * a).
Proof. intros H Q. apply has_pd_comp; [now apply is_derive_Reals, derivable_pt_lim_sqrt | exact H]. Qed.

Lemma has_pd_sin {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => sin (F q)) p (cos (F p) * a).
Proof. apply has_pd_comp. apply is_derive_Reals, derivable_pt_lim_sin. Qed.

Lemma has_pd_cos {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => cos (F q)) p (- sin (F p) * a).
Proof. apply has_pd_comp. apply is_derive_Reals, derivable_pt_lim_cos. Qed.

Lemma has_pd_sinh {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => sinh (F q)) p (cosh (F p) * a).
Proof. apply has_pd_comp. apply is_derive_Reals, derivable_pt_lim_sinh. Qed.

Lemma has_pd_cosh {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => cosh (F q)) p (sinh (F p) * a).
Proof. apply has_pd_comp. apply is_derive_Reals, derivable_pt_lim_cosh. Qed.

Lemma cosh_pos u : 0 < cosh u.
Proof. unfold cosh. pose proof (exp_pos u). pose proof (exp_pos (- u)). lra. Qed.

Lemma is_derive_tanh u : is_derive tanh u (1 - tanh u ^ 2).
Proof.
  pose proof (exp_pos u). pose proof (exp_pos (- u)).
  unfold tanh, sinh, cosh. auto_derive; [lra|]. field. lra.
Qed.

Lemma has_pd_tanh {P} (e : entry P) F p a : has_pd e F p a ->
  has_pd e (fun q => tanh (F q)) p ((1 - tanh (F p) ^ 2) * a).
Proof. apply has_pd_comp, is_derive_tanh. Qed.

Lemma logistic_pos u : 0 < logistic u.
Proof. unfold logistic. pose proof (exp_pos (- u)). apply Rdiv_lt_0_compat; lra. Qed.

Lemma is_derive_logistic u : is_derive logistic u (logistic u * (1 - logistic u)).
Proof. pose proof (exp_pos (- u)). unfold logistic. auto_derive; [lra|]. field. lra. Qed.

Lemma has_pd_logistic {P} (e : entry P) F p a : has_pd e F p a ->
  has_pd e (fun q => logistic (F q)) p (logistic (F p) * (1 - logistic (F p)) * a).
Proof. apply has_pd_comp, is_derive_logistic. Qed.

Lemma is_derive_erf u : is_derive erf u (2 / sqrt PI * exp (- u ^ 2)).
Proof.
  unfold erf.
  apply (is_derive_scal (fun v => RInt (fun t => exp (- t ^ 2)) 0 v) u (2 / sqrt PI)).
  assert (C : forall t, continuous (fun t => exp (- t ^ 2)) t).
  { intro t. apply (ex_derive_continuous (fun t => exp (- t ^ 2))). auto_derive. trivial. }
  apply (is_derive_RInt (fun t => exp (- t ^ 2)) (fun v => RInt (fun t => exp (- t ^ 2)) 0 v) 0 u); [|apply C].
  apply filter_forall. intro v. apply (RInt_correct (V := R_CompleteNormedModule)).
  apply (ex_RInt_continuous (V := R_CompleteNormedModule)). intros; apply C.
Qed.

Lemma has_pd_erf {P} (e : entry P) F p a : has_pd e F p a ->
  has_pd e (fun q => erf (F q)) p (2 / sqrt PI * exp (- F p ^ 2) * a).
Proof. apply has_pd_comp, is_derive_erf. Qed.

(** A power with any exponent, of a positive base: u^v = e^(v ln u). *)
Lemma has_pd_Rpower {P} (e : entry P) F G p a b : has_pd e F p a -> has_pd e G p b -> 0 < F p ->
  has_pd e (fun q => Rpower (F q) (G q)) p (Rpower (F p) (G p) * (b * ln (F p) + G p * (/ F p * a))).
Proof.
  intros HF HG Q. unfold Rpower.
  exact (has_pd_exp e (fun q => G q * ln (F q)) p _
    (has_pd_mult e G (fun q => ln (F q)) p b _ HG (has_pd_ln e F p a HF Q))).
Qed.

Lemma has_pd_Sum {P} (e : entry P) n (F : P -> nat -> R) p (l : nat -> R) :
  (forall k, (k < n)%nat -> has_pd e (fun q => F q k) p (l k)) ->
  has_pd e (fun q => Sum n (fun k => F q k)) p (Sum n l).
Proof.
  induction n as [|n IH]; intro H; cbn [Sum].
  - apply has_pd_const.
  - apply has_pd_plus; [apply IH; intros; apply H; lia | apply H; lia].
Qed.

(** Reading an entry of the array that changes. *)
Lemma has_pd_coordinate {P} (e : entry P) (G : P -> R) (j i : nat) p a :
  has_pd e G (p i) a -> has_pd (at_ j e) (fun q => G (q i)) p (delta i j * a).
Proof.
  unfold has_pd, at_, delta. cbn. destruct (Nat.eqb_spec i j) as [-> | N]; intro H.
  - rewrite Rmult_1_l. exact H.
  - rewrite Rmult_0_l. apply @is_derive_const.
Qed.

(** * Equal functions have equal derivatives *)

Lemma pd_ext {P} (e : entry P) F G p : (forall q, F q = G q) -> pd e F p = pd e G p.
Proof. intro H. unfold pd. apply Derive_ext. intro; apply H. Qed.

Lemma has_pd_ext {P} (e : entry P) F G p l : (forall q, F q = G q) -> has_pd e F p l -> has_pd e G p l.
Proof. intro H. unfold has_pd. apply is_derive_ext. intro; apply H. Qed.

Lemma pd_ext_near {P} (e : entry P) F G p : near e (fun q => F q = G q) p -> pd e F p = pd e G p.
Proof. intro H. unfold pd. now apply Derive_ext_loc. Qed.

Lemma dif_ext_near {P} (e : entry P) F G p : near e (fun q => F q = G q) p -> dif e F p -> dif e G p.
Proof. intros H D. unfold dif in *. revert D. now apply ex_derive_ext_loc. Qed.

Lemma dif_ext {P} (e : entry P) F G p : (forall q, G q = F q) -> dif e F p -> dif e G p.
Proof.
  intros H D. unfold dif in *. revert D. apply ex_derive_ext. intro. symmetry. apply H.
Qed.

Lemma near_all {P} (e : entry P) (Q : P -> Prop) p : (forall q, Q q) -> near e Q p.
Proof. intro H. unfold near. apply filter_forall. intro; apply H. Qed.

Lemma near_and {P} (e : entry P) (Q Q' : P -> Prop) p : near e Q p -> near e Q' p -> near e (fun q => Q q /\ Q' q) p.
Proof. unfold near. apply filter_and. Qed.

Lemma near_imp {P} (e : entry P) (Q Q' : P -> Prop) p : (forall q, Q q -> Q' q) -> near e Q p -> near e Q' p.
Proof. unfold near. intro H. apply filter_imp. intro; apply H. Qed.

Lemma near_every {P} (e : entry P) n (Q : nat -> P -> Prop) p :
  (forall k, (k < n)%nat -> near e (Q k) p) -> near e (fun q => forall k, (k < n)%nat -> Q k q) p.
Proof.
  induction n as [|n IH]; intro H.
  - apply near_all. intros; lia.
  - apply (near_imp e (fun q => (forall k, (k < n)%nat -> Q k q) /\ Q n q)).
    + intros q [A B] k Hk. destruct (Nat.eq_dec k n) as [-> |]; [exact B | apply A; lia].
    + apply near_and; [apply IH; intros; apply H; lia | apply H; lia].
Qed.

Lemma dif_continuous {P} (e : entry P) F p : dif e F p -> continuous (fun t => F (set e p t)) (get e p).
Proof. intro D. now apply (ex_derive_continuous (fun t => F (set e p t))). Qed.

Lemma near_pos {P} (e : entry P) F p : dif e F p -> 0 < F p -> near e (fun q => 0 < F q) p.
Proof.
  intros D H. apply dif_continuous in D. unfold near.
  apply (D (fun v => 0 < v)). rewrite set_get. now apply open_gt.
Qed.

Lemma near_nonzero {P} (e : entry P) F p : dif e F p -> F p <> 0 -> near e (fun q => F q <> 0) p.
Proof.
  intros D H. apply dif_continuous in D. unfold near.
  apply (D (fun v => v <> 0)). rewrite set_get. now apply open_neq.
Qed.


(** Independence: DLMF 1.4(iii). *)
Lemma constant_rule : forall (P : Type) (e : entry P) (p : P) (c : P -> R),
  independent e (fun p => (c p)) p ->
  (pd e (fun p => (c p)) p)
  = 0.
Proof. intros. now apply has_pd_unique, has_pd_independent. Qed.

(** Sum rule: DLMF 1.4(iii). *)
Lemma sum_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (v : P -> R),
  dif e (fun p => (u p)) p ->
  dif e (fun p => (v p)) p ->
  (pd e (fun p => ((u p) + (v p))) p)
  = ((pd e (fun p => (u p)) p) + (pd e (fun p => (v p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_plus; apply dif_has_pd. Qed.

(** Difference rule: DLMF 1.4(iii). *)
Lemma difference_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (v : P -> R),
  dif e (fun p => (u p)) p ->
  dif e (fun p => (v p)) p ->
  (pd e (fun p => ((u p) - (v p))) p)
  = ((pd e (fun p => (u p)) p) - (pd e (fun p => (v p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_minus; apply dif_has_pd. Qed.

(** Constant factor: DLMF 1.4(iii). *)
Lemma negation_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  (pd e (fun p => (- (u p))) p)
  = (- (pd e (fun p => (u p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_opp, dif_has_pd. Qed.

(** Sum rule: DLMF 1.4(iii). *)
Lemma indexed_sum_rule : forall (n : nat) (P : Type) (e : entry P) (p : P) (u : P -> nat -> R),
  (forall k1 : nat, (k1 < n)%nat -> dif e (fun p => (u p k1)) p) ->
  (pd e (fun p => (Sum n (fun k => (u p k)))) p)
  = (Sum n (fun k => (pd e (fun p => (u p k)) p))).
Proof. intros n P e p u H. apply has_pd_unique, (has_pd_Sum e n u p). intros k Hk. now apply dif_has_pd, H. Qed.

(** Constant factor: DLMF 1.4(iii). *)
Lemma constant_factor_rule : forall (P : Type) (e : entry P) (p : P) (c : P -> R) (u : P -> R),
  dif e (fun p => (u p)) p ->
  independent e (fun p => (c p)) p ->
  (pd e (fun p => ((c p) * (u p))) p)
  = ((c p) * (pd e (fun p => (u p)) p)).
Proof.
  intros P e p c u D I. apply has_pd_unique.
  replace (c p * pd e (fun p => u p) p) with (0 * u p + c p * pd e (fun p => u p) p) by ring.
  apply has_pd_mult; [now apply has_pd_independent | now apply dif_has_pd].
Qed.

(** Constant factor: DLMF 1.4(iii). *)
Lemma constant_factor_rule_right : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (c : P -> R),
  dif e (fun p => (u p)) p ->
  independent e (fun p => (c p)) p ->
  (pd e (fun p => ((u p) * (c p))) p)
  = ((pd e (fun p => (u p)) p) * (c p)).
Proof.
  intros P e p u c D I. apply has_pd_unique.
  replace (pd e (fun p => u p) p * c p) with (pd e (fun p => u p) p * c p + u p * 0) by ring.
  apply has_pd_mult; [now apply dif_has_pd | now apply has_pd_independent].
Qed.

(** Constant factor: DLMF 1.4(iii). *)
Lemma constant_denominator_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (c : P -> R),
  dif e (fun p => (u p)) p ->
  independent e (fun p => (c p)) p ->
  (c p) <> 0 ->
  (pd e (fun p => ((u p) / (c p))) p)
  = ((pd e (fun p => (u p)) p) / (c p)).
Proof.
  intros P e p u c D I N. apply has_pd_unique.
  replace (pd e (fun p => u p) p / c p) with ((pd e (fun p => u p) p * c p - u p * 0) / c p ^ 2) by (field; exact N).
  apply has_pd_div; [now apply dif_has_pd | now apply has_pd_independent | exact N].
Qed.

(** Product rule: DLMF 1.4(iii). *)
Lemma product_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (v : P -> R),
  dif e (fun p => (u p)) p ->
  dif e (fun p => (v p)) p ->
  (pd e (fun p => ((u p) * (v p))) p)
  = (((pd e (fun p => (u p)) p) * (v p)) + ((u p) * (pd e (fun p => (v p)) p))).
Proof. intros. now apply has_pd_unique, has_pd_mult; apply dif_has_pd. Qed.

(** Reciprocal rule: DLMF 1.4(iii). *)
Lemma reciprocal_rule : forall (P : Type) (e : entry P) (p : P) (c : P -> R) (v : P -> R),
  dif e (fun p => (v p)) p ->
  independent e (fun p => (c p)) p ->
  (v p) <> 0 ->
  (pd e (fun p => ((c p) / (v p))) p)
  = (- (((c p) * (pd e (fun p => (v p)) p)) / ((v p) ^ 2))).
Proof.
  intros P e p c v D I N. apply has_pd_unique.
  replace (- (c p * pd e (fun p => v p) p / v p ^ 2))
    with ((0 * v p - c p * pd e (fun p => v p) p) / v p ^ 2) by (field; exact N).
  apply has_pd_div; [now apply has_pd_independent | now apply dif_has_pd | exact N].
Qed.

(** Quotient rule: DLMF 1.4(iii). *)
Lemma quotient_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (v : P -> R),
  dif e (fun p => (u p)) p ->
  dif e (fun p => (v p)) p ->
  (v p) <> 0 ->
  (pd e (fun p => ((u p) / (v p))) p)
  = ((((pd e (fun p => (u p)) p) * (v p)) - ((u p) * (pd e (fun p => (v p)) p))) / ((v p) ^ 2)).
Proof. intros. apply has_pd_unique, has_pd_div; [now apply dif_has_pd | now apply dif_has_pd | assumption]. Qed.

(** Power rule: chain rule, DLMF 1.4(iii). *)
Lemma power_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (c : Z),
  dif e (fun p => (u p)) p ->
  (2 <= c)%Z ->
  (pd e (fun p => (powerRZ (u p) c)) p)
  = (((IZR c) * (powerRZ (u p) (c - 1)%Z)) * (pd e (fun p => (u p)) p)).
Proof.
  intros P e p u c D L. destruct (Z_of_nat_complete (c - 1)) as [m E]; [lia |].
  replace c with (Z.of_nat (S m)) by lia. replace (Z.of_nat (S m) - 1)%Z with (Z.of_nat m) by lia.
  rewrite <- INR_IZR_INZ, <- pow_powerRZ.
  rewrite (pd_ext e _ (fun p => u p ^ S m)) by (intro; symmetry; apply pow_powerRZ).
  now apply has_pd_unique, (has_pd_pow e u p _ (S m)), dif_has_pd.
Qed.

(** Power rule: chain rule, DLMF 1.4(iii). *)
Lemma whole_power_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (c : Z),
  dif e (fun p => (u p)) p ->
  (u p) <> 0 ->
  (pd e (fun p => (powerRZ (u p) c)) p)
  = (((IZR c) * (powerRZ (u p) (c - 1)%Z)) * (pd e (fun p => (u p)) p)).
Proof.
  intros P e p u c D N. apply has_pd_unique. destruct (Z_le_gt_dec 0 c) as [L | G].
  - destruct (Z_of_nat_complete c L) as [m ->]. rewrite <- INR_IZR_INZ.
    apply (has_pd_ext e (fun p => u p ^ m)); [intro; apply pow_powerRZ |].
    replace (INR m * powerRZ (u p) (Z.of_nat m - 1)) with (INR m * u p ^ pred m).
    + now apply has_pd_pow, dif_has_pd.
    + destruct m as [| m]; [cbn; ring |]. replace (Z.of_nat (S m) - 1)%Z with (Z.of_nat m) by lia.
      now rewrite <- pow_powerRZ.
  - destruct (Z_of_nat_complete (- c - 1)) as [m E]; [lia |].
    assert (F : forall b, powerRZ b c = / b ^ S m).
    { intro b. rewrite pow_powerRZ, <- powerRZ_neg'. f_equal. lia. }
    apply (has_pd_ext e (fun p => / u p ^ S m)); [intro; symmetry; apply F |].
    replace (powerRZ (u p) (c - 1)) with (/ u p ^ S (S m)).
    2: { rewrite pow_powerRZ, <- powerRZ_neg'. f_equal. lia. }
    replace (IZR c) with (- INR (S m)) by (rewrite INR_IZR_INZ, <- opp_IZR; f_equal; lia).
    replace (- INR (S m) * / u p ^ S (S m) * pd e (fun p => u p) p)
      with (- (INR (S m) * u p ^ m * pd e (fun p => u p) p) / (u p ^ S m) ^ 2).
    + apply (has_pd_inv e (fun p => u p ^ S m)); [| now apply pow_nonzero].
      now apply (has_pd_pow e u p _ (S m)), dif_has_pd.
    + cbn [pow]. field. now split; [apply pow_nonzero |].
Qed.

(** Power rule: DLMF 4.7(ii) with the chain rule, DLMF 1.4(iii). *)
Lemma real_power_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (c : P -> R),
  dif e (fun p => (u p)) p ->
  independent e (fun p => (c p)) p ->
  0 < (u p) ->
  (pd e (fun p => (Rpower (u p) (c p))) p)
  = (((c p) * (Rpower (u p) ((c p) - 1))) * (pd e (fun p => (u p)) p)).
Proof.
  intros P e p u c D I N.
  assert (L : Rpower (u p) (c p) = Rpower (u p) (c p - 1) * u p).
  { rewrite <- (Rpower_1 (u p) N) at 3. rewrite <- Rpower_plus. f_equal. ring. }
  apply has_pd_unique.
  replace (c p * Rpower (u p) (c p - 1) * pd e (fun p => u p) p)
    with (Rpower (u p) (c p) * (0 * ln (u p) + c p * (/ u p * pd e (fun p => u p) p)))
    by (rewrite L; field; now apply Rgt_not_eq).
  apply has_pd_Rpower; [now apply dif_has_pd | now apply has_pd_independent | exact N].
Qed.

(** Derivative of a power of a constant: DLMF 4.7(ii) with the chain rule, DLMF 1.4(iii). *)
Lemma exponential_rule : forall (P : Type) (e : entry P) (p : P) (c : P -> R) (u : P -> R),
  dif e (fun p => (u p)) p ->
  independent e (fun p => (c p)) p ->
  0 < (c p) ->
  (pd e (fun p => (Rpower (c p) (u p))) p)
  = (((Rpower (c p) (u p)) * (ln (c p))) * (pd e (fun p => (u p)) p)).
Proof.
  intros P e p c u D I N. apply has_pd_unique.
  replace (Rpower (c p) (u p) * ln (c p) * pd e (fun p => u p) p)
    with (Rpower (c p) (u p) * (pd e (fun p => u p) p * ln (c p) + u p * (/ c p * 0))) by ring.
  apply has_pd_Rpower; [now apply has_pd_independent | now apply dif_has_pd | exact N].
Qed.

(** Power as exponential: DLMF 4.2(iv). *)
Lemma power_as_exponential : forall (u : R) (v : R),
  0 < u ->
  (Rpower u v)
  = (exp (v * (ln u))).
Proof. reflexivity. Qed.

(** Logarithmic derivative: DLMF 4.7(i) with the chain rule, DLMF 1.4(iii). *)
Lemma logarithmic_derivative : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  0 < (u p) ->
  (pd e (fun p => (u p)) p)
  = ((u p) * (pd e (fun p => (ln (u p))) p)).
Proof.
  intros P e p u D N.
  rewrite (has_pd_unique e (fun p => ln (u p)) p (/ u p * pd e (fun p => u p) p)).
  - field. now apply Rgt_not_eq.
  - apply has_pd_ln; [now apply dif_has_pd | exact N].
Qed.

(** Derivative of exp: DLMF 4.7(ii) with the chain rule, DLMF 1.4(iii). *)
Lemma exp_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  (pd e (fun p => (exp (u p))) p)
  = ((exp (u p)) * (pd e (fun p => (u p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_exp, dif_has_pd. Qed.

(** Derivative of log: DLMF 4.7(i) with the chain rule, DLMF 1.4(iii). *)
Lemma log_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  0 < (u p) ->
  (pd e (fun p => (ln (u p))) p)
  = ((pd e (fun p => (u p)) p) / (u p)).
Proof.
  intros P e p u D N. unfold Rdiv. rewrite Rmult_comm.
  apply has_pd_unique, has_pd_ln; [now apply dif_has_pd | exact N].
Qed.

(** Derivative of the root: DLMF 4.7(ii) with the chain rule, DLMF 1.4(iii). *)
Lemma sqrt_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  0 < (u p) ->
  (pd e (fun p => (sqrt (u p))) p)
  = ((pd e (fun p => (u p)) p) / (2 * (sqrt (u p)))).
Proof.
  intros P e p u D N. unfold Rdiv. rewrite Rmult_comm.
  apply has_pd_unique, has_pd_sqrt; [now apply dif_has_pd | exact N].
Qed.

(** Derivative of sin: DLMF 4.20 with the chain rule, DLMF 1.4(iii). *)
Lemma sin_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  (pd e (fun p => (sin (u p))) p)
  = ((cos (u p)) * (pd e (fun p => (u p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_sin, dif_has_pd. Qed.

(** Derivative of cos: DLMF 4.20 with the chain rule, DLMF 1.4(iii). *)
Lemma cos_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  (pd e (fun p => (cos (u p))) p)
  = ((- (sin (u p))) * (pd e (fun p => (u p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_cos, dif_has_pd. Qed.

(** Derivative of sinh: DLMF 4.34 with the chain rule, DLMF 1.4(iii). *)
Lemma sinh_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  (pd e (fun p => (sinh (u p))) p)
  = ((cosh (u p)) * (pd e (fun p => (u p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_sinh, dif_has_pd. Qed.

(** Derivative of cosh: DLMF 4.34 with the chain rule, DLMF 1.4(iii). *)
Lemma cosh_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  (pd e (fun p => (cosh (u p))) p)
  = ((sinh (u p)) * (pd e (fun p => (u p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_cosh, dif_has_pd. Qed.

(** Derivative of tanh: DLMF 4.34 and 4.35 with the chain rule, DLMF 1.4(iii). *)
Lemma tanh_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  (pd e (fun p => (tanh (u p))) p)
  = ((1 - ((tanh (u p)) ^ 2)) * (pd e (fun p => (u p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_tanh, dif_has_pd. Qed.

(** Derivative of the logistic function: Bishop 2006, Pattern Recognition and Machine Learning, (4.88) with the chain rule, DLMF 1.4(iii). *)
Lemma logistic_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  (pd e (fun p => (logistic (u p))) p)
  = (((logistic (u p)) * (1 - (logistic (u p)))) * (pd e (fun p => (u p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_logistic, dif_has_pd. Qed.

(** Derivative of erf: DLMF 7.2.1 with the chain rule, DLMF 1.4(iii). *)
Lemma erf_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R),
  dif e (fun p => (u p)) p ->
  (pd e (fun p => (erf (u p))) p)
  = (((2 / (sqrt PI)) * (exp (- ((u p) ^ 2)))) * (pd e (fun p => (u p)) p)).
Proof. intros. now apply has_pd_unique, has_pd_erf, dif_has_pd. Qed.

(** Independence (Kronecker delta): DLMF 1.4(iii). *)
Lemma coordinate_rule_0 : forall (x : R),
  (pd here (fun x => x) x)
  = 1.
Proof. intros. apply has_pd_unique, (has_pd_self here). Qed.

(** Independence (Kronecker delta): DLMF 1.4(iii). *)
Lemma coordinate_rule_1 : forall (x : nat -> R) (i1 : nat) (j1 : nat),
  (pd (at_ j1 here) (fun x => (x i1)) x)
  = (delta i1 j1).
Proof.
  intros. rewrite (has_pd_unique _ _ _ _ (has_pd_coordinate here (fun y => y) j1 i1 x _
    (has_pd_self here (x i1)))).
  ring.
Qed.

(** Independence (Kronecker delta): DLMF 1.4(iii). *)
Lemma coordinate_rule_2 : forall (x : nat -> nat -> R) (i1 : nat) (i2 : nat) (j1 : nat) (j2 : nat),
  (pd (at_ j1 (at_ j2 here)) (fun x => (x i1 i2)) x)
  = ((delta i1 j1) * (delta i2 j2)).
Proof.
  intros. rewrite (has_pd_unique _ _ _ _ (has_pd_coordinate (at_ j2 here) (fun y => y i2) j1 i1 x _
    (has_pd_coordinate here (fun y => y) j2 i2 (x i1) _
    (has_pd_self here (x i1 i2))))).
  ring.
Qed.

(** Independence (Kronecker delta): DLMF 1.4(iii). *)
Lemma coordinate_rule_3 : forall (x : nat -> nat -> nat -> R) (i1 : nat) (i2 : nat) (i3 : nat) (j1 : nat) (j2 : nat) (j3 : nat),
  (pd (at_ j1 (at_ j2 (at_ j3 here))) (fun x => (x i1 i2 i3)) x)
  = (((delta i1 j1) * (delta i2 j2)) * (delta i3 j3)).
Proof.
  intros. rewrite (has_pd_unique _ _ _ _ (has_pd_coordinate (at_ j2 (at_ j3 here)) (fun y => y i2 i3) j1 i1 x _
    (has_pd_coordinate (at_ j3 here) (fun y => y i3) j2 i2 (x i1) _
    (has_pd_coordinate here (fun y => y) j3 i3 (x i1 i2) _
    (has_pd_self here (x i1 i2 i3)))))).
  ring.
Qed.

(** Independence (Kronecker delta): DLMF 1.4(iii). *)
Lemma coordinate_rule_4 : forall (x : nat -> nat -> nat -> nat -> R) (i1 : nat) (i2 : nat) (i3 : nat) (i4 : nat) (j1 : nat) (j2 : nat) (j3 : nat) (j4 : nat),
  (pd (at_ j1 (at_ j2 (at_ j3 (at_ j4 here)))) (fun x => (x i1 i2 i3 i4)) x)
  = ((((delta i1 j1) * (delta i2 j2)) * (delta i3 j3)) * (delta i4 j4)).
Proof.
  intros. rewrite (has_pd_unique _ _ _ _ (has_pd_coordinate (at_ j2 (at_ j3 (at_ j4 here))) (fun y => y i2 i3 i4) j1 i1 x _
    (has_pd_coordinate (at_ j3 (at_ j4 here)) (fun y => y i3 i4) j2 i2 (x i1) _
    (has_pd_coordinate (at_ j4 here) (fun y => y i4) j3 i3 (x i1 i2) _
    (has_pd_coordinate here (fun y => y) j4 i4 (x i1 i2 i3) _
    (has_pd_self here (x i1 i2 i3 i4))))))).
  ring.
Qed.

(** Split the sum: Knuth, section 2.3. *)
Lemma sum_linearity : forall (n : nat) (u : nat -> R) (v : nat -> R),
  (Sum n (fun k => ((u k) + (v k))))
  = ((Sum n (fun k => (u k))) + (Sum n (fun k => (v k)))).
Proof. exact Sum_plus. Qed.

(** Split the sum: Knuth, section 2.3. *)
Lemma sum_linearity_minus : forall (n : nat) (u : nat -> R) (v : nat -> R),
  (Sum n (fun k => ((u k) - (v k))))
  = ((Sum n (fun k => (u k))) - (Sum n (fun k => (v k)))).
Proof. exact Sum_minus. Qed.

(** Constant out of the sum: Knuth, section 2.3. *)
Lemma sum_of_negatives : forall (n : nat) (u : nat -> R),
  (Sum n (fun k => (- (u k))))
  = (- (Sum n (fun k => (u k)))).
Proof. exact Sum_opp. Qed.

(** Constant out of the sum: Knuth, section 2.3. *)
Lemma sum_constant_factor : forall (n : nat) (c : R) (u : nat -> R),
  (Sum n (fun k => (c * (u k))))
  = (c * (Sum n (fun k => (u k)))).
Proof. intros. apply Sum_scal_l. Qed.

(** Constant out of the sum: Knuth, section 2.3. *)
Lemma sum_constant_factor_right : forall (n : nat) (u : nat -> R) (c : R),
  (Sum n (fun k => ((u k) * c)))
  = ((Sum n (fun k => (u k))) * c).
Proof. intros. apply Sum_scal_r. Qed.

(** Constant out of the sum: Knuth, section 2.3. *)
Lemma sum_constant_denominator : forall (n : nat) (u : nat -> R) (c : R),
  c <> 0 ->
  (Sum n (fun k => ((u k) / c)))
  = ((Sum n (fun k => (u k))) / c).
Proof. intros. apply Sum_div. Qed.

(** Sum of a constant: Knuth, section 2.3. *)
Lemma sum_of_constant : forall (n : nat) (c : R),
  (Sum n (fun k => c))
  = ((INR n) * c).
Proof. exact Sum_const. Qed.

(** Exchange the sums: Knuth, section 2.4. *)
Lemma exchange_sums : forall (n : nat) (m : nat) (u : nat -> nat -> R),
  (Sum n (fun k => (Sum m (fun l => (u k l)))))
  = (Sum m (fun l => (Sum n (fun k => (u k l))))).
Proof. exact Sum_swap. Qed.

(** Collapse of the sum: Knuth, section 2.4; only the term k = j is left. *)
Lemma collapse : forall (n : nat) (u : nat -> R) (j : nat),
  (j < n)%nat ->
  (Sum n (fun k => ((u k) * (delta k j))))
  = (u j).
Proof. intros. now apply Sum_delta. Qed.

(** Collapse of the sum: Knuth, section 2.4; only the term k = j is left. *)
Lemma collapse_delta : forall (n : nat) (j : nat),
  (j < n)%nat ->
  (Sum n (fun k => (delta k j)))
  = 1.
Proof.
  intros n j H. rewrite <- (Sum_delta n j (fun _ => 1) H). apply Sum_ext. intros. ring.
Qed.

(** Rename the index: Knuth, section 2.3. *)
Lemma rename_index : forall (n : nat) (u : nat -> R),
  (Sum n (fun k => (u k)))
  = (Sum n (fun q => (u q))).
Proof. reflexivity. Qed.

(** Symmetry of delta: definition of the Kronecker delta, DLMF, Common Notations and Definitions. *)
Lemma delta_symmetry : forall (i : nat) (j : nat),
  (delta i j)
  = (delta j i).
Proof. intros. apply delta_sym. Qed.

(** Delta squared: definition of the Kronecker delta, DLMF, Common Notations and Definitions. *)
Lemma delta_idempotence : forall (i : nat) (j : nat),
  ((delta i j) * (delta i j))
  = (delta i j).
Proof.
  intros. destruct (Nat.eq_dec i j) as [-> | N]; [rewrite delta_same | rewrite (delta_neq i j N)]; ring.
Qed.

(** Rename under delta: definition of the Kronecker delta, DLMF, Common Notations and Definitions. *)
Lemma delta_substitution : forall (u : nat -> R) (i : nat) (j : nat),
  ((delta i j) * (u j))
  = ((delta i j) * (u i)).
Proof.
  intros. destruct (Nat.eq_dec i j) as [-> | N]; [reflexivity | rewrite (delta_neq i j N); ring].
Qed.

(** Equal indices: definition of the Kronecker delta, DLMF, Common Notations and Definitions. *)
Lemma delta_equal : forall (i : nat),
  (delta i i)
  = 1.
Proof. intros. apply delta_same. Qed.

(** Different indices: definition of the Kronecker delta, DLMF, Common Notations and Definitions. *)
Lemma delta_different : forall (i : nat) (j : nat),
  i <> j ->
  (delta i j)
  = 0.
Proof. intros. now apply delta_neq. Qed.

(** Split the fraction: field axioms. *)
Lemma split_fraction : forall (a : R) (b : R) (c : R),
  c <> 0 ->
  ((a + b) / c)
  = ((a / c) + (b / c)).
Proof. intros. now field. Qed.

(** Cancel: field axioms. *)
Lemma cancel : forall (a : R) (c : R) (b : R),
  b <> 0 ->
  c <> 0 ->
  ((a * c) / (b * c))
  = (a / b).
Proof. intros. now field. Qed.

(** Group the factors: field axioms. *)
Lemma group_factors : forall (a : R) (b : R) (c : R) (d : R),
  c <> 0 ->
  d <> 0 ->
  ((a * b) / (c * d))
  = ((a / c) * (b / d)).
Proof. intros. now field. Qed.

(** Factor out: field axioms. *)
Lemma factor_out : forall (a : R) (b : R) (c : R),
  ((a * b) + (a * c))
  = (a * (b + c)).
Proof. intros. ring. Qed.

(** Expand: field axioms. *)
Lemma expand : forall (a : R) (b : R) (c : R),
  (a * (b + c))
  = ((a * b) + (a * c)).
Proof. intros. ring. Qed.

(** Combine: field axioms. *)
Lemma combine : forall (a : R) (c : R) (b : R) (d : R),
  c <> 0 ->
  d <> 0 ->
  ((a / c) + (b / d))
  = (((a * d) + (b * c)) / (c * d)).
Proof. intros. now field. Qed.

(** Simplify: field axioms. *)
Lemma simplify : forall (a : R) (b : R),
  ((a * 1) + (b * 0))
  = a.
Proof. intros. ring. Qed.

(** Cancel equal terms: field axioms. *)
Lemma cancel_terms : forall (a : R) (b : R),
  ((a + b) - a)
  = b.
Proof. intros. ring. Qed.

(** Add and subtract: field axioms. *)
Lemma add_and_subtract : forall (a : R) (b : R),
  b <> 0 ->
  (a / b)
  = (((a - b) + b) / b).
Proof. intros. now field. Qed.

(** Reorder: field axioms. *)
Lemma reorder : forall (a : R) (b : R) (c : R),
  ((a * b) + c)
  = (c + (b * a)).
Proof. intros. ring. Qed.

(** Quotient as product: field axioms. *)
Lemma quotient_as_product : forall (a : R) (b : R),
  b <> 0 ->
  (a / b)
  = (a * (/ b)).
Proof. reflexivity. Qed.

(** Product as quotient: field axioms. *)
Lemma product_as_quotient : forall (a : R) (b : R),
  b <> 0 ->
  (a * (/ b))
  = (a / b).
Proof. reflexivity. Qed.

(** Law of exponents: DLMF 4.8(ii). *)
Lemma exp_law : forall (a : R) (b : R),
  ((exp a) * (exp b))
  = (exp (a + b)).
Proof. intros. symmetry. apply exp_plus. Qed.

(** Law of logarithms: DLMF 4.8(i). *)
Lemma log_law : forall (a : R) (b : R),
  0 < a ->
  0 < b ->
  (ln (a / b))
  = ((ln a) - (ln b)).
Proof. intros a b A B. unfold Rdiv. rewrite ln_mult, ln_Rinv; [ring | assumption.. | now apply Rinv_0_lt_compat]. Qed.

(** Log of exp: DLMF 4.8(i). *)
Lemma log_exp : forall (a : R),
  (ln (exp a))
  = a.
Proof. intros. apply ln_exp. Qed.

(** Both cases in one: definition of the Kronecker delta, DLMF, Common Notations and Definitions. *)
Lemma unite_cases : forall (u : nat -> R) (a : R) (i : nat) (j : nat),
  (((delta i j) * (u i)) + ((1 - (delta i j)) * a))
  = (((delta i j) * ((u j) - a)) + a).
Proof.
  intros. destruct (Nat.eq_dec i j) as [-> | N]; [rewrite delta_same | rewrite (delta_neq i j N)]; ring.
Qed.

(** Sine is odd: DLMF 4.16, Table 4.16.2. *)
Lemma sin_odd : forall (u : R),
  (sin (- u))
  = (- (sin u)).
Proof. exact sin_neg. Qed.

(** Cosine is even: DLMF 4.16, Table 4.16.2. *)
Lemma cos_even : forall (u : R),
  (cos (- u))
  = (cos u).
Proof. exact cos_neg. Qed.

(** Hyperbolic sine is odd: DLMF 4.28.1. *)
Lemma sinh_odd : forall (u : R),
  (sinh (- u))
  = (- (sinh u)).
Proof. intro. unfold sinh. rewrite Ropp_involutive. field. Qed.

(** Hyperbolic cosine is even: DLMF 4.28.2. *)
Lemma cosh_even : forall (u : R),
  (cosh (- u))
  = (cosh u).
Proof. intro. unfold cosh. rewrite Ropp_involutive. field. Qed.

(** Hyperbolic tangent is odd: DLMF 4.28.4. *)
Lemma tanh_odd : forall (u : R),
  (tanh (- u))
  = (- (tanh u)).
Proof.
  intro u. pose proof (exp_pos u). pose proof (exp_pos (- u)).
  unfold tanh, sinh, cosh. rewrite Ropp_involutive. field. lra.
Qed.

(** The error function is odd: DLMF 7.4.1. *)
Lemma erf_odd : forall (u : R),
  (erf (- u))
  = (- (erf u)).
Proof.
  intro u. unfold erf.
  assert (C : forall t, continuous (fun t => exp (- t ^ 2)) t).
  { intro t. apply (ex_derive_continuous (fun t => exp (- t ^ 2))). auto_derive. trivial. }
  assert (G : RInt (fun t => exp (- t ^ 2)) 0 (- u) = - RInt (fun t => exp (- t ^ 2)) 0 u).
  { apply is_RInt_unique.
    assert (I : is_RInt (fun t => exp (- t ^ 2)) 0 u (RInt (fun t => exp (- t ^ 2)) 0 u)).
    { apply (RInt_correct (V := R_CompleteNormedModule)).
      apply (ex_RInt_continuous (V := R_CompleteNormedModule)). intros. apply C. }
    pose proof (is_RInt_comp_opp (V := R_NormedModule) (fun t => exp (- t ^ 2)) 0 (- u)
      (RInt (fun t => exp (- t ^ 2)) 0 u)) as O.
    rewrite Ropp_0, Ropp_involutive in O. specialize (O I).
    apply (is_RInt_opp (V := R_NormedModule)) in O.
    refine (is_RInt_ext (V := R_NormedModule) _ _ _ _ _ _ O).
    intros t _. change opp with Ropp. cbv beta. rewrite Ropp_involutive. do 2 f_equal. ring. }
  rewrite G. ring.
Qed.

(** Symmetry of the logistic function: Bishop 2006, Pattern Recognition and Machine Learning, (4.60). *)
Lemma logistic_symmetry : forall (u : R),
  (logistic (- u))
  = (1 - (logistic u)).
Proof.
  intro u. unfold logistic. rewrite Ropp_involutive.
  pose proof (exp_pos u). pose proof (exp_pos (- u)). rewrite (exp_Ropp u) in *. field. lra.
Qed.

(** Square of the sine: DLMF 4.21.12. *)
Lemma sin_squared : forall (u : R),
  ((sin u) ^ 2)
  = (1 - ((cos u) ^ 2)).
Proof. intro u. pose proof (sin2_cos2 u). unfold Rsqr in *. lra. Qed.

(** Hyperbolic sine by exponentials: DLMF 4.28.1. *)
Lemma sinh_definition : forall (u : R),
  (sinh u)
  = (((exp u) - (exp (- u))) / 2).
Proof. reflexivity. Qed.

(** Hyperbolic cosine by exponentials: DLMF 4.28.2. *)
Lemma cosh_definition : forall (u : R),
  (cosh u)
  = (((exp u) + (exp (- u))) / 2).
Proof. reflexivity. Qed.

(** Hyperbolic tangent by exponentials: DLMF 4.28.1, 4.28.2 and 4.28.4. *)
Lemma tanh_definition : forall (u : R),
  (tanh u)
  = (((exp u) - (exp (- u))) / ((exp u) + (exp (- u)))).
Proof.
  intro u. pose proof (exp_pos u). pose proof (exp_pos (- u)). unfold tanh, sinh, cosh. field. lra.
Qed.

(** Logistic function by an exponential: Bishop 2006, Pattern Recognition and Machine Learning, (4.59). *)
Lemma logistic_definition : forall (u : R),
  (logistic u)
  = (1 / (1 + (exp (- u)))).
Proof. reflexivity. Qed.

(** Tactics that the checks of derivations are made of. *)

(** * Functions that can be differentiated *)

Lemma dif_const {P} (e : entry P) c p : dif e (fun _ => c) p.
Proof. eapply has_pd_dif, has_pd_const. Qed.
Lemma dif_independent {P} (e : entry P) F p : independent e F p -> dif e F p.
Proof. intro. now eapply has_pd_dif, has_pd_independent. Qed.
Lemma has_pd_0 (p : R) : has_pd here (fun x => x) p 1.
Proof. apply (has_pd_self here p). Qed.
Lemma has_pd_1 (j i : nat) p : has_pd (at_ j here) (fun x => x i) p (delta i j * 1).
Proof. apply (has_pd_coordinate here (fun x => x) j i p 1), has_pd_0. Qed.
Lemma has_pd_2 (a b i k : nat) p : has_pd (at_ a (at_ b here)) (fun x => x i k) p (delta i a * (delta k b * 1)).
Proof. apply (has_pd_coordinate (at_ b here) (fun x => x k) a i p _), has_pd_1. Qed.
Lemma has_pd_3 (a b c i k l : nat) p : has_pd (at_ a (at_ b (at_ c here))) (fun x => x i k l) p
  (delta i a * (delta k b * (delta l c * 1))).
Proof. apply (has_pd_coordinate (at_ b (at_ c here)) (fun x => x k l) a i p _), has_pd_2. Qed.
Lemma has_pd_4 (a b c d i k l m : nat) p : has_pd (at_ a (at_ b (at_ c (at_ d here)))) (fun x => x i k l m) p
  (delta i a * (delta k b * (delta l c * (delta m d * 1)))).
Proof. apply (has_pd_coordinate (at_ b (at_ c (at_ d here))) (fun x => x k l m) a i p _), has_pd_3. Qed.
Lemma dif_0 (p : R) : dif here (fun x => x) p.
Proof. eapply has_pd_dif, has_pd_0. Qed.
Lemma dif_1 (j i : nat) p : dif (at_ j here) (fun x => x i) p.
Proof. eapply has_pd_dif, has_pd_1. Qed.
Lemma dif_2 (a b i k : nat) p : dif (at_ a (at_ b here)) (fun x => x i k) p.
Proof. eapply has_pd_dif, has_pd_2. Qed.
Lemma dif_3 (a b c i k l : nat) p : dif (at_ a (at_ b (at_ c here))) (fun x => x i k l) p.
Proof. eapply has_pd_dif, has_pd_3. Qed.
Lemma dif_4 (a b c d i k l m : nat) p : dif (at_ a (at_ b (at_ c (at_ d here)))) (fun x => x i k l m) p.
Proof. eapply has_pd_dif, has_pd_4. Qed.

Lemma dif_plus {P} (e : entry P) F G p : dif e F p -> dif e G p -> dif e (fun q => F q + G q) p.
Proof. intros. eapply has_pd_dif, has_pd_plus; now apply dif_has_pd. Qed.
Lemma dif_minus {P} (e : entry P) F G p : dif e F p -> dif e G p -> dif e (fun q => F q - G q) p.
Proof. intros. eapply has_pd_dif, has_pd_minus; now apply dif_has_pd. Qed.
Lemma dif_opp {P} (e : entry P) F p : dif e F p -> dif e (fun q => - F q) p.
Proof. intros. eapply has_pd_dif, has_pd_opp; now apply dif_has_pd. Qed.
Lemma dif_mult {P} (e : entry P) F G p : dif e F p -> dif e G p -> dif e (fun q => F q * G q) p.
Proof. intros. eapply has_pd_dif, has_pd_mult; now apply dif_has_pd. Qed.
Lemma dif_div {P} (e : entry P) F G p : dif e F p -> dif e G p -> G p <> 0 -> dif e (fun q => F q / G q) p.
Proof. intros. eapply has_pd_dif, has_pd_div; [now apply dif_has_pd | now apply dif_has_pd | assumption]. Qed.
Lemma dif_inv {P} (e : entry P) F p : dif e F p -> F p <> 0 -> dif e (fun q => / F q) p.
Proof. intros. eapply has_pd_dif, has_pd_inv; [now apply dif_has_pd | assumption]. Qed.
Lemma dif_pow {P} (e : entry P) F p m : dif e F p -> dif e (fun q => F q ^ m) p.
Proof. intros. eapply has_pd_dif, has_pd_pow; now apply dif_has_pd. Qed.
Lemma dif_exp {P} (e : entry P) F p : dif e F p -> dif e (fun q => exp (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_exp; now apply dif_has_pd. Qed.
Lemma dif_ln {P} (e : entry P) F p : dif e F p -> 0 < F p -> dif e (fun q => ln (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_ln; [now apply dif_has_pd | assumption]. Qed.
Lemma dif_sqrt {P} (e : entry P) F p : dif e F p -> 0 < F p -> dif e (fun q => sqrt (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_sqrt; [now apply dif_has_pd | assumption]. Qed.
Lemma dif_Rpower {P} (e : entry P) F G p : dif e F p -> dif e G p -> 0 < F p -> dif e (fun q => Rpower (F q) (G q)) p.
Proof. intros. eapply has_pd_dif, has_pd_Rpower; [now apply dif_has_pd | now apply dif_has_pd | assumption]. Qed.
Lemma dif_sin {P} (e : entry P) F p : dif e F p -> dif e (fun q => sin (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_sin; now apply dif_has_pd. Qed.
Lemma dif_cos {P} (e : entry P) F p : dif e F p -> dif e (fun q => cos (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_cos; now apply dif_has_pd. Qed.
Lemma dif_sinh {P} (e : entry P) F p : dif e F p -> dif e (fun q => sinh (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_sinh; now apply dif_has_pd. Qed.
Lemma dif_cosh {P} (e : entry P) F p : dif e F p -> dif e (fun q => cosh (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_cosh; now apply dif_has_pd. Qed.
Lemma dif_tanh {P} (e : entry P) F p : dif e F p -> dif e (fun q => tanh (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_tanh; now apply dif_has_pd. Qed.
Lemma dif_logistic {P} (e : entry P) F p : dif e F p -> dif e (fun q => logistic (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_logistic; now apply dif_has_pd. Qed.
Lemma dif_erf {P} (e : entry P) F p : dif e F p -> dif e (fun q => erf (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_erf; now apply dif_has_pd. Qed.
Lemma dif_Sum {P} (e : entry P) n (F : P -> nat -> R) p :
  (forall k, (k < n)%nat -> dif e (fun q => F q k) p) -> dif e (fun q => Sum n (fun k => F q k)) p.
Proof.
  intro H. eapply has_pd_dif. apply (has_pd_Sum e n F p (fun k => pd e (fun q => F q k) p)).
  intros. now apply dif_has_pd, H.
Qed.

(** * Signs *)

Lemma sqr_pos u : u <> 0 -> 0 < u ^ 2.
Proof. intro N. rewrite <- Rsqr_pow2. now apply Rlt_0_sqr. Qed.
Lemma sqr_pos_prod u : u <> 0 -> 0 < u * u.
Proof. apply Rlt_0_sqr. Qed.
Lemma INR_pos n : (0 < n)%nat -> 0 < INR n.
Proof. apply lt_0_INR. Qed.
Lemma Rpower_pos u v : 0 < Rpower u v.
Proof. exact (exp_pos (v * ln u)). Qed.
Lemma mult_pos_neg u v : 0 < u -> v < 0 -> u * v < 0.
Proof. nra. Qed.
Lemma mult_neg_pos u v : u < 0 -> 0 < v -> u * v < 0.
Proof. nra. Qed.
Lemma mult_neg_neg u v : u < 0 -> v < 0 -> 0 < u * v.
Proof. nra. Qed.
Lemma div_pos_neg u v : 0 < u -> v < 0 -> u / v < 0.
Proof. intros. apply mult_pos_neg; [assumption | now apply Rinv_lt_0_compat]. Qed.
Lemma div_neg_pos u v : u < 0 -> 0 < v -> u / v < 0.
Proof. intros. apply mult_neg_pos; [assumption | now apply Rinv_0_lt_compat]. Qed.
Lemma div_neg_neg u v : u < 0 -> v < 0 -> 0 < u / v.
Proof. intros. apply mult_neg_neg; [assumption | now apply Rinv_lt_0_compat]. Qed.
Lemma plus_neg u v : u < 0 -> v < 0 -> u + v < 0.
Proof. lra. Qed.
Lemma minus_pos_neg u v : 0 < u -> v < 0 -> 0 < u - v.
Proof. lra. Qed.
Lemma minus_neg_pos u v : u < 0 -> 0 < v -> u - v < 0.
Proof. lra. Qed.
Lemma Sum_neg n f : (0 < n)%nat -> (forall k, (k < n)%nat -> f k < 0) -> Sum n f < 0.
Proof.
  intros N H. apply Ropp_lt_cancel. rewrite Ropp_0, <- Sum_opp.
  apply Sum_pos; [exact N | intros k K; specialize (H k K); lra].
Qed.
Lemma opp_pos u : u < 0 -> 0 < - u.
Proof. lra. Qed.
Lemma opp_neg u : 0 < u -> - u < 0.
Proof. lra. Qed.
Lemma opp_nonneg u : u <= 0 -> 0 <= - u.
Proof. lra. Qed.
Lemma opp_nonpos u : 0 <= u -> - u <= 0.
Proof. lra. Qed.
Lemma minus_signs_pos u v : 0 <= u -> v < 0 -> 0 < u - v.
Proof. lra. Qed.
Lemma minus_pos_signs u v : 0 < u -> v <= 0 -> 0 < u - v.
Proof. lra. Qed.
Lemma minus_nonneg u v : 0 <= u -> v <= 0 -> 0 <= u - v.
Proof. lra. Qed.
Lemma minus_nonpos u v : u <= 0 -> 0 <= v -> u - v <= 0.
Proof. lra. Qed.
Lemma minus_signs_neg u v : u <= 0 -> 0 < v -> u - v < 0.
Proof. lra. Qed.
Lemma minus_neg_signs u v : u < 0 -> 0 <= v -> u - v < 0.
Proof. lra. Qed.
Lemma plus_nonpos u v : u <= 0 -> v <= 0 -> u + v <= 0.
Proof. lra. Qed.
Lemma plus_neg_nonpos u v : u < 0 -> v <= 0 -> u + v < 0.
Proof. lra. Qed.
Lemma plus_nonpos_neg u v : u <= 0 -> v < 0 -> u + v < 0.
Proof. lra. Qed.
Lemma mult_nonpos_nonpos u v : u <= 0 -> v <= 0 -> 0 <= u * v.
Proof. nra. Qed.
Lemma mult_nonneg_nonpos u v : 0 <= u -> v <= 0 -> u * v <= 0.
Proof. nra. Qed.
Lemma mult_nonpos_nonneg u v : u <= 0 -> 0 <= v -> u * v <= 0.
Proof. nra. Qed.
(** For Coq the inverse of zero is zero. *)
Lemma inv_nonneg u : 0 <= u -> 0 <= / u.
Proof. intros [H | <-]; [now apply Rlt_le, Rinv_0_lt_compat | rewrite Rinv_0; lra]. Qed.
Lemma inv_nonpos u : u <= 0 -> / u <= 0.
Proof. intros [H | ->]; [now apply Rlt_le, Rinv_lt_0_compat | rewrite Rinv_0; lra]. Qed.
Lemma even_pow u m : Nat.even m = true -> 0 <= u ^ m.
Proof. intro E. apply Nat.even_spec in E. destruct E as [k ->]. rewrite pow_mult. apply pow_le, pow2_ge_0. Qed.
Lemma even_pow_pos u m : Nat.even m = true -> u <> 0 -> 0 < u ^ m.
Proof. intros E N. apply Nat.even_spec in E. destruct E as [k ->]. rewrite pow_mult. now apply pow_lt, sqr_pos. Qed.
Lemma Sum_nonpos n f : (forall k, (k < n)%nat -> f k <= 0) -> Sum n f <= 0.
Proof.
  intro H. apply Ropp_le_cancel. rewrite Ropp_0, <- Sum_opp. apply Sum_nonneg. intros k K. specialize (H k K). lra.
Qed.
Lemma delta_nonneg i j : 0 <= delta i j.
Proof. destruct (Nat.eq_dec i j) as [-> | N]; [rewrite delta_same | rewrite delta_neq by exact N]; lra. Qed.

(** Unfolding these could take for ever where two terms differ. *)
Global Opaque exp ln sqrt sin cos sinh cosh tanh logistic erf Rpower Sum delta pd dif has_pd near PI INR.

(** What a hypothesis says, for all indices or as it stands. *)
Ltac known := first
  [ assumption
  | match goal with H : forall _ : nat, _ |- _ => solve [eapply H; first [eassumption | lia]] end ].

(** Signs of functions that have that of their argument; laws of theirs come later. *)
Ltac sign_of_argument := fail.

(** The law of signs. *)
Ltac pos := cbv beta; first [ known |
  lazymatch goal with
  | |- 0 < exp _ => apply exp_pos
  | |- 0 < cosh _ => apply cosh_pos
  | |- 0 < logistic _ => apply logistic_pos
  | |- 0 < Rpower _ _ => apply Rpower_pos
  | |- 0 < PI => apply PI_RGT_0
  | |- 0 < INR _ => apply INR_pos; lia
  | |- 0 < sqrt _ => apply sqrt_lt_R0; pos
  | |- 0 < Sum _ _ => apply Sum_pos; [lia | intros ? ?; pos]
  | |- 0 < _ + _ => first
      [ apply Rplus_lt_0_compat; pos | apply Rplus_lt_le_0_compat; [pos | nonneg]
      | apply Rplus_le_lt_0_compat; [nonneg | pos] | lra ]
  | |- 0 < ?u - ?v => first
      [ lra | apply Rlt_Rminus; known | apply minus_pos_signs; [pos | nonpos] | apply minus_signs_pos; [nonneg | neg] ]
  | |- 0 < - _ => apply opp_pos; neg
  | |- 0 < ?u * ?u => first [ apply sqr_pos_prod; nz | apply Rmult_lt_0_compat; pos ]
  | |- 0 < _ * _ => first [ apply Rmult_lt_0_compat; pos | apply mult_neg_neg; neg ]
  | |- 0 < _ / _ => first [ apply Rdiv_lt_0_compat; pos | apply div_neg_neg; neg ]
  | |- 0 < / _ => apply Rinv_0_lt_compat; pos
  | |- 0 < _ ^ _ => first [ apply pow_lt; pos | apply even_pow_pos; [reflexivity | nz] ]
  | |- _ => first [ sign_of_argument | lra ]
  end ]
with nonneg := cbv beta; first [ known |
  lazymatch goal with
  | |- 0 <= Sum _ _ => apply Sum_nonneg; intros ? ?; nonneg
  | |- 0 <= _ + _ => first [ apply Rplus_le_le_0_compat; nonneg | lra ]
  | |- 0 <= _ - _ => first [ lra | apply minus_nonneg; [nonneg | nonpos] ]
  | |- 0 <= - _ => apply opp_nonneg; nonpos
  | |- 0 <= ?u * ?u => apply Rle_0_sqr
  | |- 0 <= _ * _ => first [ apply Rmult_le_pos; nonneg | apply mult_nonpos_nonpos; nonpos ]
  | |- 0 <= _ / _ => first
      [ apply Rmult_le_pos; [nonneg | apply inv_nonneg; nonneg]
      | apply mult_nonpos_nonpos; [nonpos | apply inv_nonpos; nonpos] ]
  | |- 0 <= / _ => apply inv_nonneg; nonneg
  | |- 0 <= _ ^ _ => first [ apply even_pow; reflexivity | apply pow_le; nonneg ]
  | |- 0 <= sqrt _ => apply sqrt_pos
  | |- 0 <= delta _ _ => apply delta_nonneg
  | |- 0 <= INR _ => apply pos_INR
  | |- _ => first [ apply Rlt_le; pos | lra ]
  end ]
with neg := cbv beta; first [ known |
  lazymatch goal with
  | |- - _ < 0 => apply opp_neg; pos
  | |- _ * _ < 0 => first [ apply mult_neg_pos; [neg | pos] | apply mult_pos_neg; [pos | neg] ]
  | |- _ / _ < 0 => first [ apply div_neg_pos; [neg | pos] | apply div_pos_neg; [pos | neg] ]
  | |- / _ < 0 => apply Rinv_lt_0_compat; neg
  | |- Sum _ _ < 0 => apply Sum_neg; [lia | intros ? ?; neg]
  | |- _ + _ < 0 => first [ apply plus_neg_nonpos; [neg | nonpos] | apply plus_nonpos_neg; [nonpos | neg] | lra ]
  | |- _ - _ < 0 => first [ lra | apply minus_neg_signs; [neg | nonneg] | apply minus_signs_neg; [nonpos | pos] ]
  | |- _ => first [ sign_of_argument | lra ]
  end ]
with nonpos := cbv beta; first [ known |
  lazymatch goal with
  | |- Sum _ _ <= 0 => apply Sum_nonpos; intros ? ?; nonpos
  | |- _ + _ <= 0 => first [ apply plus_nonpos; nonpos | lra ]
  | |- _ - _ <= 0 => first [ lra | apply minus_nonpos; [nonpos | nonneg] ]
  | |- - _ <= 0 => apply opp_nonpos; nonneg
  | |- _ * _ <= 0 => first
      [ apply mult_nonneg_nonpos; [nonneg | nonpos] | apply mult_nonpos_nonneg; [nonpos | nonneg] ]
  | |- _ / _ <= 0 => first
      [ apply mult_nonneg_nonpos; [nonneg | apply inv_nonpos; nonpos]
      | apply mult_nonpos_nonneg; [nonpos | apply inv_nonneg; nonneg] ]
  | |- / _ <= 0 => apply inv_nonpos; nonpos
  | |- _ => first [ apply Rlt_le; neg | lra ]
  end ]
with nz := cbv beta; first [ known |
  lazymatch goal with
  | |- _ * _ <> 0 => apply Rmult_integral_contrapositive_currified; nz
  | |- _ / _ <> 0 => apply Rmult_integral_contrapositive_currified; [nz | apply Rinv_neq_0_compat; nz]
  | |- / _ <> 0 => apply Rinv_neq_0_compat; nz
  | |- _ ^ _ <> 0 => apply pow_nonzero; nz
  | |- - _ <> 0 => apply Ropp_neq_0_compat; nz
  | |- _ => first [ apply Rgt_not_eq; unfold Rgt; solve [pos] | apply Rlt_not_eq; solve [neg] | lra ]
  end ].

(** * Side conditions *)

(** What a file defines, unfolded; each file says how. *)
Ltac unfold_definitions := idtac.

(** A derivative that was found before; each file says which. *)
Ltac found := fail.

(** Each part of a condition by itself. *)
Ltac conditions := repeat match goal with H : _ /\ _ |- _ => destruct H end.

(** What holds at a point, of functions that can be differentiated, holds near it; how, is said below. *)
Ltac holds_nearby := fail.

(** A mark for what has been taken up. *)
Definition taken (Q : Prop) : Prop := True.

(** One fact of all that is known at the point q: it holds wherever the entry e differs but little. *)
Ltac known_nearby e q :=
  pose proof (near_all e (fun _ => True) q (fun _ => I));
  repeat match goal with
  | H : ?T, N : near e ?Q q |- _ =>
      lazymatch T with taken _ => fail | near _ _ _ => fail | context [q] => idtac end;
      lazymatch goal with _ : taken T |- _ => fail | _ => idtac end;
      assert (taken T) by exact I;
      lazymatch eval pattern q in T with
      | ?A q =>
          let M := fresh in
          assert (M : near e (fun y => A y /\ Q y) q)
            by (apply (near_and e A Q); [ cbv beta; holds_nearby | exact N ]);
          cbv beta in M; clear N
      end
  end.

(** The function of an entry can be differentiated: by what it is made of. *)
Ltac differentiable := cbv beta;
  lazymatch goal with
  | |- dif ?e (fun y => pd ?f (@?F y) (@?p y)) ?q =>
      first
      [ eapply (dif_ext e _ (fun y => pd f (F y) (p y)) q);
        [ intro; cbv beta; found | cbv beta; unfold_definitions; differentiable ]
      | known_nearby e q;
        lazymatch goal with N : near e ?Q q |- _ =>
          eapply (dif_ext_near e _ (fun y => pd f (F y) (p y)) q);
          [ apply (near_imp e Q); [ cbv beta; intros ? ?; conditions; symmetry; found | exact N ]
          | clear N; cbv beta; unfold_definitions; differentiable ]
        end ]
  | |- dif _ (fun _ => ?c) _ => apply dif_const
  | |- dif here (fun x => x) _ => apply dif_0
  | |- dif (at_ _ here) (fun x => x _) _ => apply dif_1
  | |- dif (at_ _ (at_ _ here)) (fun x => x _ _) _ => apply dif_2
  | |- dif (at_ _ (at_ _ (at_ _ here))) (fun x => x _ _ _) _ => apply dif_3
  | |- dif (at_ _ (at_ _ (at_ _ (at_ _ here)))) (fun x => x _ _ _ _) _ => apply dif_4
  | |- dif ?e (fun y => @?F y + @?G y) ?p => apply (dif_plus e F G p); differentiable
  | |- dif ?e (fun y => @?F y - @?G y) ?p => apply (dif_minus e F G p); differentiable
  | |- dif ?e (fun y => - @?F y) ?p => apply (dif_opp e F p); differentiable
  | |- dif ?e (fun y => @?F y * @?G y) ?p => apply (dif_mult e F G p); differentiable
  | |- dif ?e (fun y => @?F y / @?G y) ?p => apply (dif_div e F G p); [differentiable | differentiable | nz]
  | |- dif ?e (fun y => / @?F y) ?p => apply (dif_inv e F p); [differentiable | nz]
  | |- dif ?e (fun y => exp (@?F y)) ?p => apply (dif_exp e F p); differentiable
  | |- dif ?e (fun y => ln (@?F y)) ?p => apply (dif_ln e F p); [differentiable | pos]
  | |- dif ?e (fun y => sqrt (@?F y)) ?p => apply (dif_sqrt e F p); [differentiable | pos]
  | |- dif ?e (fun y => (@?F y) ^ ?m) ?p => apply (dif_pow e F p m); differentiable
  | |- dif ?e (fun y => Rpower (@?F y) (@?G y)) ?p => apply (dif_Rpower e F G p); [differentiable | differentiable | pos]
  | |- dif ?e (fun y => sin (@?F y)) ?p => apply (dif_sin e F p); differentiable
  | |- dif ?e (fun y => cos (@?F y)) ?p => apply (dif_cos e F p); differentiable
  | |- dif ?e (fun y => sinh (@?F y)) ?p => apply (dif_sinh e F p); differentiable
  | |- dif ?e (fun y => cosh (@?F y)) ?p => apply (dif_cosh e F p); differentiable
  | |- dif ?e (fun y => tanh (@?F y)) ?p => apply (dif_tanh e F p); differentiable
  | |- dif ?e (fun y => logistic (@?F y)) ?p => apply (dif_logistic e F p); differentiable
  | |- dif ?e (fun y => erf (@?F y)) ?p => apply (dif_erf e F p); differentiable
  | |- dif ?e (fun y => Sum ?n (fun k => @?F y k)) ?p => apply (dif_Sum e n F p); intros ? ?; differentiable
  end.

(** An entry at another place does not change, nor does anything that is made of such. *)
Ltac elsewhere := intro;
  first [ reflexivity
        | unfold at_, here; cbn [get set];
          repeat match goal with
          | |- context [Nat.eqb ?k ?j] =>
              replace (Nat.eqb k j) with false by (symmetry; apply Nat.eqb_neq; first [assumption | congruence | lia])
          end; reflexivity ].

(** Any side condition of a rule. *)
Ltac side := cbv beta;
  lazymatch goal with
  | |- forall _, _ => intro; side
  | |- _ /\ _ => first [assumption | split; side]
  | |- (_ < _)%nat => first [assumption | lia]
  | |- (_ <= _)%nat => first [assumption | lia]
  | |- (_ <= _)%Z => lia
  | |- _ <> _ :> nat => first [assumption | congruence | lia]
  | |- independent _ _ _ => elsewhere
  | |- dif _ _ _ => first [ assumption | solve [differentiable] | unfold_definitions; differentiable ]
  | |- _ <> 0 => first [ solve [nz] | unfold_definitions; nz ]
  | |- 0 < _ => first [ solve [pos] | unfold_definitions; pos ]
  | |- 0 <= _ => first [ solve [nonneg] | unfold_definitions; nonneg ]
  | |- _ < 0 => first [ solve [neg] | unfold_definitions; neg ]
  | |- _ <= 0 => first [ solve [nonpos] | unfold_definitions; nonpos ]
  | |- _ => known
  end.

(** * Steps *)

(** Both sides are written in the same way. *)
Ltac same := cbv beta; lazymatch goal with |- ?a = ?b => constr_eq a b; reflexivity end.

(** The goal is this instance of a law, once its side conditions are met. *)
Ltac by_instance L :=
  let H := fresh in
  pose proof L as H; cbv beta in H;
  repeat (lazymatch type of H with
          | ?A -> _ =>
              let S := fresh in assert (S : A) by side; specialize (H S); clear S; cbv beta in H
          end);
  lazymatch type of H with
  | ?a = ?b => lazymatch goal with |- ?c = ?d => constr_eq a c; constr_eq b d; exact H end
  end.

(** Goes down to where both sides differ, and closes the goal there by the tactic. *)
Ltac congruent tac := cbv beta;
  first
  [ same
  | solve [tac]
  | lazymatch goal with
    | |- _ + _ = _ + _ => apply (f_equal2 Rplus); congruent tac
    | |- _ - _ = _ - _ => apply (f_equal2 Rminus); congruent tac
    | |- _ * _ = _ * _ => apply (f_equal2 Rmult); congruent tac
    | |- _ / _ = _ / _ => apply (f_equal2 Rdiv); congruent tac
    | |- ?a ^ ?m = ?b ^ ?m => apply (f_equal (fun z => z ^ m)); congruent tac
    | |- Rpower _ _ = Rpower _ _ => apply (f_equal2 Rpower); congruent tac
    | |- - _ = - _ => apply (f_equal Ropp); congruent tac
    | |- / _ = / _ => apply (f_equal Rinv); congruent tac
    | |- Sum ?n ?f = Sum ?n ?g => apply (Sum_ext n f g); intros ? ?; congruent tac
    | |- pd ?e ?F ?p = pd ?e ?G ?p => apply (pd_ext e F G p); intros ?; congruent tac
    | |- ?f ?a = ?f ?b => apply (f_equal f); congruent tac
    end ].

(** A call is what its definition says, or the other way round. *)
Tactic Notation "by_definition" constr(f) := solve [cbv beta delta [f]; same].

(** What holds at a point, of functions that can be differentiated, holds nearby. *)
Ltac nearby := cbv beta;
  lazymatch goal with
  | |- near ?e (fun q => @?F q /\ @?G q) ?p => apply (near_and e F G p); nearby
  | |- near ?e (fun q => forall k, (k < ?n)%nat -> @?F k q) ?p => apply (near_every e n F p); intros ? ?; nearby
  | |- near ?e (fun q => 0 < @?F q) ?p => apply (near_pos e F p); side
  | |- near ?e (fun q => @?F q <> 0) ?p => apply (near_nonzero e F p); side
  end.
Ltac holds_nearby ::= nearby.

(** As [congruent], where what is below a derivative is changed under a condition that holds nearby. *)
Ltac congruent_where Q tac := cbv beta;
  first
  [ same
  | solve [tac]
  | lazymatch goal with
    | |- _ + _ = _ + _ => apply (f_equal2 Rplus); congruent_where Q tac
    | |- _ - _ = _ - _ => apply (f_equal2 Rminus); congruent_where Q tac
    | |- _ * _ = _ * _ => apply (f_equal2 Rmult); congruent_where Q tac
    | |- _ / _ = _ / _ => apply (f_equal2 Rdiv); congruent_where Q tac
    | |- ?a ^ ?m = ?b ^ ?m => apply (f_equal (fun z => z ^ m)); congruent_where Q tac
    | |- Rpower _ _ = Rpower _ _ => apply (f_equal2 Rpower); congruent_where Q tac
    | |- - _ = - _ => apply (f_equal Ropp); congruent_where Q tac
    | |- / _ = / _ => apply (f_equal Rinv); congruent_where Q tac
    | |- Sum ?n ?f = Sum ?n ?g => apply (Sum_ext n f g); intros ? ?; congruent_where Q tac
    | |- pd ?e ?F ?p = pd ?e ?G ?p =>
        apply (pd_ext_near e F G p), (near_imp e Q (fun q => F q = G q) p);
        [ cbv beta; intros ? ?; congruent tac | nearby ]
    | |- ?f ?a = ?f ?b => apply (f_equal f); congruent_where Q tac
    end ].

(** Instances of rules that are written in another way than the rule's lemma: powers with written exponents, known
    sizes, sums that are written out. *)

Lemma powerRZ_up u c m : c = Z.of_nat m -> u ^ m = powerRZ u c.
Proof. intros ->. apply pow_powerRZ. Qed.
Lemma powerRZ_one u c : c = 1%Z -> u = powerRZ u c.
Proof. intros ->. rewrite <- (powerRZ_up u 1 1 eq_refl). symmetry. apply pow_1. Qed.
Lemma powerRZ_down u c m : c = (- Z.of_nat m)%Z -> / (u ^ m) = powerRZ u c.
Proof. intros ->. now rewrite powerRZ_neg', <- pow_powerRZ. Qed.
Lemma powerRZ_minus_one u c : c = (-1)%Z -> / u = powerRZ u c.
Proof. intros ->. now rewrite <- (powerRZ_down u (-1) 1 eq_refl), pow_1. Qed.

(** The power with a whole exponent, as it is written. *)
Ltac whole_power := idtac;
  match goal with
  | |- ?a = powerRZ ?b _ => constr_eq a b; apply powerRZ_one; reflexivity
  | |- ?a ^ _ = powerRZ ?b _ => constr_eq a b; apply powerRZ_up; reflexivity
  | |- / (?a ^ _) = powerRZ ?b _ => constr_eq a b; apply powerRZ_down; reflexivity
  | |- / ?a = powerRZ ?b _ => constr_eq a b; apply powerRZ_minus_one; reflexivity
  end.

(** The left side is how the right side is written. *)
Ltac as_written := idtac;
  lazymatch goal with
  | |- _ = powerRZ _ _ => whole_power
  | |- _ = Rpower ?b (IZR ?c) => rewrite <- (powerRZ_Rpower b c) by side; whole_power
  | |- _ = Rpower ?b (IZR ?c - IZR ?d) => rewrite <- minus_IZR, <- (powerRZ_Rpower b (c - d)) by side; whole_power
  | |- IZR _ = INR ?n => rewrite (INR_IZR_INZ n); reflexivity
  | |- IZR _ = _ => lra
  | |- IZR _ / IZR _ = _ => lra
  end.

(** The goal is this instance of a law in another writing, once its side conditions are met; [tac] goes down to where
    they differ. *)
Ltac by_rewritten tac L :=
  let H := fresh in
  pose proof L as H; cbv beta in H;
  repeat (lazymatch type of H with
          | ?A -> _ =>
              let S := fresh in assert (S : A) by side; specialize (H S); clear S; cbv beta in H
          end);
  lazymatch type of H with
  | ?a = ?b => transitivity a; [tac | transitivity b; [exact H | symmetry; tac]]
  end.

Ltac by_written L := by_rewritten ltac:(congruent ltac:(as_written)) L.

(** The same where it matters that what Q says holds near the point. *)
Ltac by_written_where Q L := by_rewritten ltac:(congruent_where Q ltac:(conditions; as_written)) L.

Lemma Sum_single f : Sum 1 f = f 0%nat.
Proof. Transparent Sum. apply Rplus_0_l. Opaque Sum. Qed.

Lemma Sum_next n f a b : Sum n f = a -> f n = b -> Sum (S n) f = a + b.
Proof. Transparent Sum. now intros <- <-. Opaque Sum. Qed.

(** The sum over a known size is the sum of its terms, and these are what the tactic closes. *)
Ltac write_out tac := idtac;
  lazymatch goal with
  | |- Sum 1 ?f = ?a => transitivity (f 0%nat); [exact (Sum_single f) | tac]
  | |- Sum (S ?n) ?f = ?a + ?b => apply (Sum_next n f a b); [write_out tac | tac]
  end.

Ltac by_write_out := write_out ltac:(same).

(** All sums over known sizes are written out. *)
Ltac written_out := idtac; congruent ltac:(write_out ltac:(written_out)).

(** A call is what its definition says, with the sums over known sizes written out, or the other way round. *)
Tactic Notation "by_definition_written_out" constr(f) :=
  solve [cbv beta delta [f]; first [written_out | symmetry; written_out]].

(** Laws and tactics that proofs of algebra are made of. *)

(** What a hypothesis says, for all indices or as it stands; indices that it speaks of in vain may be any. *)
Ltac known ::= first
  [ assumption
  | match goal with
    | H : forall _ : nat, _ |- _ =>
        solve [ eapply H; first [ eassumption | lia | lazymatch goal with |- (?k < _)%nat => unify k O; lia end ] ]
    end ].

(** * Fields *)

Ltac alg_ring := unfold Rdiv; ring.

(** That something is not zero, where that of the same thing in another shape is known. *)
Ltac alg_other :=
  let Z := fresh in
  intro Z;
  match goal with
  | N : ?d <> 0 |- _ => solve [ apply N; alg_zero Z ]
  | N : 0 < ?d |- _ => solve [ apply (Rgt_not_eq _ _ N); alg_zero Z ]
  end
with alg_zero Z :=
  lazymatch type of Z with
  | ?c = 0 =>
      first [ transitivity c; [ring | exact Z]
            | transitivity (- c); [ring | rewrite Z; ring]
            | rewrite Z; ring
            | field_simplify_eq; [first [transitivity c; [ring | exact Z] | rewrite Z; ring] | alg_conditions] ]
  end
with alg_condition :=
  first [ assumption
        | apply Rgt_not_eq; assumption
        | match goal with |- _ * _ <> 0 => apply Rmult_integral_contrapositive_currified; alg_condition end
        | match goal with |- _ ^ _ <> 0 => apply pow_nonzero; alg_condition end
        | solve [nz]
        | alg_other ]
with alg_conditions := repeat apply conj; alg_condition.

Lemma nonzero_factor u c d : u = c * d -> u <> 0 -> d <> 0.
Proof. intros -> N H. apply N. rewrite H. ring. Qed.

Lemma nonzero_factor_positive u c d : u = c * d -> 0 < u -> d <> 0.
Proof. intros E N. apply (nonzero_factor u c d E). lra. Qed.

Lemma positive_factor u c d : u = c * d -> 0 < u -> 0 < c -> 0 < d.
Proof. intros -> U C. apply (Rmult_lt_reg_l c); [exact C | lra]. Qed.

(** * Sums *)

Lemma Sum_as n f g v : (forall k, (k < n)%nat -> f k = g k) -> Sum n g = v -> Sum n f = v.
Proof. intros H <-. now apply Sum_ext. Qed.

Lemma Sum_add n f g a b : Sum n f = a -> Sum n g = b -> Sum n (fun k => f k + g k) = a + b.
Proof. intros <- <-. apply Sum_plus. Qed.

Lemma Sum_times n c f a : Sum n f = a -> Sum n (fun k => c * f k) = c * a.
Proof. intros <-. apply Sum_scal_l. Qed.

Lemma Sum_one n : Sum n (fun _ => 1) = INR n.
Proof. rewrite Sum_const. ring. Qed.

(** * Exponentials and logarithms *)

Lemma exp_as u s v : u = s -> exp s = v -> exp u = v.
Proof. now intros ->. Qed.

Lemma exp_sum a b u v : exp a = u -> exp b = v -> exp (a + b) = u * v.
Proof. intros <- <-. apply exp_plus. Qed.

Lemma exp_same w z : w = z -> exp w = exp z.
Proof. now intros ->. Qed.

Lemma exp_inverse w z : w = -1 * z -> exp w = / exp z.
Proof. intros ->. rewrite <- exp_Ropp. f_equal. ring. Qed.

Lemma exp_power w z k : w = IZR (Z.of_nat k) * z -> exp w = exp z ^ k.
Proof.
  intros ->. rewrite <- INR_IZR_INZ. induction k as [|k IH].
  - rewrite Rmult_0_l. apply exp_0.
  - rewrite S_INR. replace ((INR k + 1) * z) with (z + INR k * z) by ring. rewrite exp_plus, IH. reflexivity.
Qed.

Lemma exp_inverse_power w z k : w = IZR (Z.opp (Z.of_nat k)) * z -> exp w = / (exp z ^ k).
Proof.
  intros ->. rewrite opp_IZR. rewrite <- (exp_power (IZR (Z.of_nat k) * z) z k) by reflexivity.
  rewrite <- exp_Ropp. f_equal. ring.
Qed.

Lemma exp_ln_same u : 0 < u -> exp (ln u) = u.
Proof. apply exp_ln. Qed.

Lemma exp_ln_power u k : 0 < u -> exp (IZR (Z.of_nat k) * ln u) = u ^ k.
Proof. intro H. rewrite (exp_power _ (ln u) k) by reflexivity. now rewrite exp_ln. Qed.

Lemma exp_ln_inverse u : 0 < u -> exp (-1 * ln u) = / u.
Proof. intro H. rewrite (exp_inverse _ (ln u)) by reflexivity. now rewrite exp_ln. Qed.

Lemma exp_ln_inverse_power u k : 0 < u -> exp (IZR (Z.opp (Z.of_nat k)) * ln u) = / (u ^ k).
Proof. intro H. rewrite (exp_inverse_power _ (ln u) k) by reflexivity. now rewrite exp_ln. Qed.

Lemma ln_as u s v : u = s -> ln s = v -> ln u = v.
Proof. now intros ->. Qed.

Lemma ln_product a b u v : 0 < a -> 0 < b -> ln a = u -> ln b = v -> ln (a * b) = u + v.
Proof. intros A B <- <-. now apply ln_mult. Qed.

Lemma ln_inverse u : 0 < u -> ln (/ u) = -1 * ln u.
Proof. intro H. rewrite ln_Rinv by exact H. ring. Qed.

Lemma ln_power u k : 0 < u -> ln (u ^ k) = IZR (Z.of_nat k) * ln u.
Proof. intro H. rewrite <- (ln_exp (IZR (Z.of_nat k) * ln u)). now rewrite exp_ln_power. Qed.

Lemma ln_inverse_power u k : 0 < u -> ln (/ (u ^ k)) = IZR (Z.opp (Z.of_nat k)) * ln u.
Proof. intro H. rewrite <- (ln_exp (IZR (Z.opp (Z.of_nat k)) * ln u)). now rewrite exp_ln_inverse_power. Qed.

(** * Roots *)

Lemma Rpower_exp u v : Rpower u v = exp (v * ln u).
Proof. Transparent Rpower. reflexivity. Qed.
Global Opaque Rpower.

Lemma ln_Rpower u v : ln (Rpower u v) = v * ln u.
Proof. rewrite Rpower_exp. apply ln_exp. Qed.

(** The logarithm of a product of powers. *)
Ltac alg_ln :=
  lazymatch goal with
  | |- ln (exp _) = _ => apply ln_exp
  | |- ln (_ * _) = _ + _ => apply ln_product; [pos | pos | alg_ln | alg_ln]
  | |- ln (/ (_ ^ _)) = _ => apply ln_inverse_power; pos
  | |- ln (/ _) = _ => apply ln_inverse; pos
  | |- ln (Rpower _ _) = _ => apply ln_Rpower
  | |- ln ?u = ln ?u => reflexivity
  | |- ln (_ ^ _) = _ => apply ln_power; pos
  | |- ln 1 = 0 => apply ln_1
  end.

Lemma sqrt_squared u : 0 < u -> sqrt u ^ 2 = u.
Proof. intro H. replace (sqrt u ^ 2) with (sqrt u * sqrt u) by ring. apply sqrt_sqrt. lra. Qed.

Lemma sqrt_as u v : 0 < v -> v ^ 2 = u -> sqrt u = v.
Proof. intros H <-. replace (v ^ 2) with (v * v) by ring. apply sqrt_square. lra. Qed.

Lemma Rpower_as u v c p q : 0 < u -> 0 < v -> (0 < q)%nat -> c * IZR (Z.of_nat q) = IZR (Z.of_nat p) -> v ^ q = u ^ p -> Rpower u c = v.
Proof.
  intros U V Q C H. rewrite Rpower_exp. rewrite <- (exp_ln v V). f_equal.
  apply (Rmult_eq_reg_l (IZR (Z.of_nat q))); [|apply not_0_IZR; lia].
  rewrite <- Rmult_assoc, (Rmult_comm (IZR (Z.of_nat q)) c), C.
  rewrite <- !ln_power by assumption. now rewrite H.
Qed.

Lemma Rpower_as_root u v c q : 0 < u -> 0 < v -> (0 < q)%nat -> c * IZR (Z.of_nat q) = 1 -> v ^ q = u -> Rpower u c = v.
Proof. intros U V Q C H. apply (Rpower_as u v c 1 q); auto. rewrite H. ring. Qed.

Lemma Rpower_as_inverse u v c p q :
  0 < u -> 0 < v -> (0 < q)%nat -> c * IZR (Z.of_nat q) = IZR (Z.opp (Z.of_nat p)) -> v ^ q = 1 / (u ^ p) -> Rpower u c = v.
Proof.
  intros U V Q C H. rewrite <- (Rinv_involutive v) by lra. rewrite <- (Rpower_as u (/ v) (- c) p q); auto.
  - rewrite !Rpower_exp, <- exp_Ropp. f_equal. ring.
  - now apply Rinv_0_lt_compat.
  - rewrite Ropp_mult_distr_l_reverse, C, opp_IZR. ring.
  - rewrite <- Rinv_pow, H by lra. field. apply pow_nonzero. lra.
Qed.

Lemma Rpower_as_inverse_root u v c q :
  0 < u -> 0 < v -> (0 < q)%nat -> c * IZR (Z.of_nat q) = -1 -> v ^ q = 1 / u -> Rpower u c = v.
Proof. intros U V Q C H. apply (Rpower_as_inverse u v c 1 q); auto. rewrite H. now rewrite pow_1. Qed.

Lemma Rpower_root u q : (0 < q)%nat -> 0 < u -> Rpower u (1 / IZR (Z.of_nat q)) ^ q = u.
Proof.
  intros Q U. rewrite Rpower_exp, <- (exp_power (ln u)); [now apply exp_ln|].
  field. apply not_0_IZR. lia.
Qed.

Ltac by_algebra := first [ alg_ring | field; alg_conditions ].

(** Inequalities that hold for every size: tactics that claims are checked by. *)

(** * One term of a sum, and the whole *)

Lemma Sum_split n f i : (i < n)%nat -> Sum n f = f i + Sum n (fun k => if Nat.eqb k i then 0 else f k).
Proof.
  intro Hi.
  rewrite (Sum_ext n f (fun k => f k * delta k i + (if Nat.eqb k i then 0 else f k))).
  - rewrite Sum_plus, Sum_delta by exact Hi. reflexivity.
  - intros k _. destruct (Nat.eqb_spec k i) as [-> | N]; [rewrite delta_same | rewrite delta_neq by exact N]; ring.
Qed.

Lemma Sum_term_le n f i : (i < n)%nat -> (forall k, (k < n)%nat -> 0 <= f k) -> f i <= Sum n f.
Proof.
  intros Hi H. rewrite (Sum_split n f i Hi).
  assert (0 <= Sum n (fun k => if Nat.eqb k i then 0 else f k)); [|lra].
  apply Sum_nonneg. intros k Hk. destruct (Nat.eqb k i); [lra | now apply H].
Qed.

Lemma Sum_term_lt n f i : (i < n)%nat -> (2 <= n)%nat -> (forall k, (k < n)%nat -> 0 < f k) -> f i < Sum n f.
Proof.
  intros Hi Hn H. rewrite (Sum_split n f i Hi).
  pose (j := if Nat.eqb i 0 then 1%nat else 0%nat).
  assert (Hj : (j < n)%nat) by (unfold j; destruct (Nat.eqb i 0); lia).
  assert (N : j <> i) by (unfold j; destruct (Nat.eqb_spec i 0); lia).
  pose proof (Sum_term_le n (fun k => if Nat.eqb k i then 0 else f k) j Hj) as L. cbv beta in L.
  apply Nat.eqb_neq in N. rewrite N in L.
  assert (f j <= Sum n (fun k => if Nat.eqb k i then 0 else f k)).
  { apply L. intros k Hk. destruct (Nat.eqb k i); [lra | now apply Rlt_le, H]. }
  pose proof (H j Hj). lra.
Qed.

Lemma Sum_two_le n f i j : (i < n)%nat -> (j < n)%nat -> i <> j -> (forall k, (k < n)%nat -> 0 <= f k) ->
  f i + f j <= Sum n f.
Proof.
  intros Hi Hj N H. rewrite (Sum_split n f i Hi).
  pose proof (Sum_term_le n (fun k => if Nat.eqb k i then 0 else f k) j Hj) as L. cbv beta in L.
  assert (M : j <> i) by congruence. apply Nat.eqb_neq in M. rewrite M in L.
  assert (f j <= Sum n (fun k => if Nat.eqb k i then 0 else f k)); [|lra].
  apply L. intros k Hk. destruct (Nat.eqb k i); [lra | now apply H].
Qed.

Lemma Sum_lt n f g : (0 < n)%nat -> (forall k, (k < n)%nat -> f k < g k) -> Sum n f < Sum n g.
Proof.
  intros Hn H. assert (0 < Sum n (fun k => g k - f k)).
  { apply Sum_pos; [exact Hn|]. intros k Hk. specialize (H k Hk). lra. }
  rewrite Sum_minus in H0. lra.
Qed.

Lemma Sum_le_const n f c : (forall k, (k < n)%nat -> f k <= c) -> Sum n f <= INR n * c.
Proof. intro H. rewrite <- Sum_const. now apply Sum_le. Qed.

Lemma Sum_ge_const n f c : (forall k, (k < n)%nat -> c <= f k) -> INR n * c <= Sum n f.
Proof. intro H. rewrite <- Sum_const. now apply Sum_le. Qed.

(** The variance of a share. *)
Lemma mult_rest_le u : u * (1 - u) <= 1 / 4.
Proof. pose proof (pow2_ge_0 (u - 1 / 2)). lra. Qed.

Lemma one_le_INR n : (0 < n)%nat -> 1 <= INR n.
Proof. intro H. change 1 with (INR 1). apply le_INR. lia. Qed.

Lemma INR_le n m : (n <= m)%nat -> INR n <= INR m.
Proof. apply le_INR. Qed.

(** * Another index *)

(** Where there are more indices than these, there is one that is none of them. *)
Lemma other_1 n a : (1 < n)%nat -> exists j, (j < n)%nat /\ j <> a.
Proof. intro. destruct (Nat.eq_dec a 0); [exists 1%nat | exists 0%nat]; lia. Qed.

Lemma other_2 n a b : (2 < n)%nat -> exists j, (j < n)%nat /\ j <> a /\ j <> b.
Proof.
  intro. assert (D : (0 <> a /\ 0 <> b \/ 1 <> a /\ 1 <> b \/ 2 <> a /\ 2 <> b)%nat) by lia.
  destruct D as [D | [D | D]]; [exists 0%nat | exists 1%nat | exists 2%nat]; lia.
Qed.

Lemma other_3 n a b c : (3 < n)%nat -> exists j, (j < n)%nat /\ j <> a /\ j <> b /\ j <> c.
Proof.
  intro. assert (D : (0 <> a /\ 0 <> b /\ 0 <> c \/ 1 <> a /\ 1 <> b /\ 1 <> c \/ 2 <> a /\ 2 <> b /\ 2 <> c
    \/ 3 <> a /\ 3 <> b /\ 3 <> c)%nat) by lia.
  destruct D as [D | [D | [D | D]]]; [exists 0%nat | exists 1%nat | exists 2%nat | exists 3%nat]; lia.
Qed.

(** * Functions that grow *)

Lemma exp_lt u v : u < v -> exp u < exp v.
Proof. apply exp_increasing. Qed.

Lemma exp_le u v : u <= v -> exp u <= exp v.
Proof. intros [H | ->]; [now apply Rlt_le, exp_increasing | apply Rle_refl]. Qed.

Lemma exp_gt_1 u : 0 < u -> 1 < exp u.
Proof. intro H. rewrite <- exp_0. now apply exp_increasing. Qed.

Lemma exp_ge_1 u : 0 <= u -> 1 <= exp u.
Proof. intro H. rewrite <- exp_0. now apply exp_le. Qed.

Lemma exp_lt_1 u : u < 0 -> exp u < 1.
Proof. intro H. rewrite <- exp_0. now apply exp_increasing. Qed.

Lemma exp_le_1 u : u <= 0 -> exp u <= 1.
Proof. intro H. rewrite <- exp_0. now apply exp_le. Qed.

Lemma exp_above_tangent u : 1 + u <= exp u.
Proof. apply exp_ineq1_le. Qed.

Lemma ln_lt u v : 0 < u -> u < v -> ln u < ln v.
Proof. apply ln_increasing. Qed.

Lemma ln_le u v : 0 < u -> u <= v -> ln u <= ln v.
Proof. intros P [H | ->]; [now apply Rlt_le, ln_increasing | apply Rle_refl]. Qed.

Lemma lt_ln u v : exp u < v -> u < ln v.
Proof. intro H. rewrite <- (ln_exp u). apply ln_increasing; [apply exp_pos | exact H]. Qed.

Lemma le_ln u v : exp u <= v -> u <= ln v.
Proof. intro H. rewrite <- (ln_exp u). apply ln_le; [apply exp_pos | exact H]. Qed.

Lemma ln_lt_exp u v : 0 < u -> u < exp v -> ln u < v.
Proof. intros P H. rewrite <- (ln_exp v). now apply ln_increasing. Qed.

Lemma ln_le_exp u v : 0 < u -> u <= exp v -> ln u <= v.
Proof. intros P H. rewrite <- (ln_exp v). now apply ln_le. Qed.

Lemma ln_pos u : 1 < u -> 0 < ln u.
Proof. intro H. rewrite <- ln_1. apply ln_increasing; lra. Qed.

Lemma ln_nonneg u : 1 <= u -> 0 <= ln u.
Proof. intro H. rewrite <- ln_1. apply ln_le; lra. Qed.

Lemma ln_neg u : 0 < u -> u < 1 -> ln u < 0.
Proof. intros P H. rewrite <- ln_1. now apply ln_increasing. Qed.

Lemma ln_nonpos u : 0 < u -> u <= 1 -> ln u <= 0.
Proof. intros P H. rewrite <- ln_1. now apply ln_le. Qed.

Lemma sqrt_lt u v : 0 <= u -> u < v -> sqrt u < sqrt v.
Proof. intros P H. apply sqrt_lt_1; lra. Qed.

Lemma sqrt_le u v : 0 <= u -> u <= v -> sqrt u <= sqrt v.
Proof. intros P H. apply sqrt_le_1; lra. Qed.

Lemma inv_lt u v : 0 < v -> v < u -> / u < / v.
Proof. intros P H. apply Rinv_lt_contravar; [apply Rmult_lt_0_compat; lra | exact H]. Qed.

Lemma inv_le u v : 0 < v -> v <= u -> / u <= / v.
Proof. intros P H. now apply Rinv_le_contravar. Qed.

Lemma pow_lt_pow u v m : (0 < m)%nat -> 0 <= u -> u < v -> u ^ m < v ^ m.
Proof.
  intros Hm P H. destruct m as [|m]; [lia|]. clear Hm.
  induction m as [|m IH]; [rewrite !pow_1; exact H|].
  cbn [pow] in *. apply Rmult_le_0_lt_compat; [exact P | | exact H | exact IH].
  change (u * u ^ m) with (u ^ S m). now apply pow_le.
Qed.

Lemma logistic_value u : logistic u = 1 / (1 + exp (- u)).
Proof. Transparent logistic. unfold logistic. Opaque logistic. reflexivity. Qed.

Lemma logistic_lt_1 u : logistic u < 1.
Proof.
  rewrite logistic_value. pose proof (exp_pos (- u)). apply Rlt_div_l; lra.
Qed.

Lemma logistic_lt u v : u < v -> logistic u < logistic v.
Proof.
  intro H. rewrite !logistic_value. unfold Rdiv. rewrite !Rmult_1_l.
  pose proof (exp_pos (- u)). pose proof (exp_pos (- v)).
  assert (exp (- v) < exp (- u)) by (apply exp_increasing; lra). apply inv_lt; lra.
Qed.

Lemma tanh_value u : tanh u = 1 - 2 * logistic (- (2 * u)).
Proof.
  Transparent tanh sinh cosh. unfold tanh, sinh, cosh. Opaque tanh sinh cosh.
  rewrite logistic_value, Ropp_involutive. replace (2 * u) with (u + u) by ring.
  rewrite exp_plus, exp_Ropp. pose proof (exp_pos u). field. nra.
Qed.

Lemma tanh_lt u v : u < v -> tanh u < tanh v.
Proof.
  intro H. rewrite !tanh_value.
  assert (logistic (- (2 * v)) < logistic (- (2 * u))) by (apply logistic_lt; lra). lra.
Qed.

Lemma tanh_lt_1 u : tanh u < 1.
Proof. rewrite tanh_value. pose proof (logistic_pos (- (2 * u))). lra. Qed.

Lemma tanh_gt_m1 u : -1 < tanh u.
Proof. rewrite tanh_value. pose proof (logistic_lt_1 (- (2 * u))). lra. Qed.

Lemma tanh_0 : tanh 0 = 0.
Proof.
  rewrite tanh_value, logistic_value. replace (- - (2 * 0)) with 0 by ring. rewrite exp_0. field.
Qed.

Lemma tanh_pos u : 0 < u -> 0 < tanh u.
Proof. intro H. rewrite <- tanh_0. now apply tanh_lt. Qed.

Lemma tanh_neg u : u < 0 -> tanh u < 0.
Proof. intro H. rewrite <- tanh_0. now apply tanh_lt. Qed.

Lemma sinh_value u : sinh u = (exp u - exp (- u)) / 2.
Proof. Transparent sinh. unfold sinh. Opaque sinh. reflexivity. Qed.

Lemma cosh_value u : cosh u = (exp u + exp (- u)) / 2.
Proof. Transparent cosh. unfold cosh. Opaque cosh. reflexivity. Qed.

Lemma sinh_lt u v : u < v -> sinh u < sinh v.
Proof.
  intro H. rewrite !sinh_value.
  assert (exp u < exp v) by now apply exp_increasing.
  assert (exp (- v) < exp (- u)) by (apply exp_increasing; lra). lra.
Qed.

Lemma sinh_0 : sinh 0 = 0.
Proof. rewrite sinh_value, Ropp_0. lra. Qed.

Lemma sinh_pos u : 0 < u -> 0 < sinh u.
Proof. intro H. rewrite <- sinh_0. now apply sinh_lt. Qed.

Lemma sinh_neg u : u < 0 -> sinh u < 0.
Proof. intro H. rewrite <- sinh_0. now apply sinh_lt. Qed.

Lemma sinh_lt_cosh u : sinh u < cosh u.
Proof. rewrite sinh_value, cosh_value. pose proof (exp_pos (- u)). lra. Qed.

Lemma cosh_ge_1 u : 1 <= cosh u.
Proof.
  rewrite cosh_value, exp_Ropp. pose proof (exp_pos u).
  assert (E : (exp u + / exp u) / 2 - 1 = (exp u - 1) ^ 2 / (2 * exp u)) by (field; lra).
  assert (0 <= (exp u - 1) ^ 2 / (2 * exp u)); [|lra].
  apply Rmult_le_pos; [apply pow2_ge_0 | apply Rlt_le, Rinv_0_lt_compat; lra].
Qed.

Lemma erf_lt u v : u < v -> erf u < erf v.
Proof.
  intro H. destruct (MVT_gen erf u v (fun t => 2 / sqrt PI * exp (- t ^ 2))) as [c [_ E]].
  - intros t _. apply is_derive_erf.
  - intros t _. apply continuity_pt_filterlim, (ex_derive_continuous erf). eexists. apply is_derive_erf.
  - assert (0 < 2 / sqrt PI * exp (- c ^ 2)).
    { apply Rmult_lt_0_compat; [apply Rdiv_lt_0_compat; [lra | apply sqrt_lt_R0, PI_RGT_0] | apply exp_pos]. }
    assert (0 < 2 / sqrt PI * exp (- c ^ 2) * (v - u)) by (apply Rmult_lt_0_compat; lra). lra.
Qed.

Lemma erf_0 : erf 0 = 0.
Proof. Transparent erf. unfold erf. Opaque erf. rewrite RInt_point. change zero with 0. ring. Qed.

Lemma erf_pos u : 0 < u -> 0 < erf u.
Proof. intro H. rewrite <- erf_0. now apply erf_lt. Qed.

Lemma erf_neg u : u < 0 -> erf u < 0.
Proof. intro H. rewrite <- erf_0. now apply erf_lt. Qed.

Ltac sign_of_argument ::=
  lazymatch goal with
  | |- 0 < sinh _ => apply sinh_pos; pos
  | |- 0 < tanh _ => apply tanh_pos; pos
  | |- 0 < erf _ => apply erf_pos; pos
  | |- sinh _ < 0 => apply sinh_neg; neg
  | |- tanh _ < 0 => apply tanh_neg; neg
  | |- erf _ < 0 => apply erf_neg; neg
  end.

Lemma Rpower_lt u v w : 0 < u -> u < v -> 0 < w -> Rpower u w < Rpower v w.
Proof. intros P H W. now apply Rlt_Rpower_l. Qed.

(** * Quotients *)

Lemma div_lt_div u s v t : 0 < s -> 0 < t -> u * t < v * s -> u / s < v / t.
Proof.
  intros Hs Ht H. apply Rlt_div_l; [exact Hs|]. unfold Rdiv. rewrite Rmult_assoc, (Rmult_comm (/ t)), <- Rmult_assoc.
  now apply Rlt_div_r.
Qed.

Lemma div_le_div u s v t : 0 < s -> 0 < t -> u * t <= v * s -> u / s <= v / t.
Proof.
  intros Hs Ht H. apply Rle_div_l; [exact Hs|]. unfold Rdiv. rewrite Rmult_assoc, (Rmult_comm (/ t)), <- Rmult_assoc.
  now apply Rle_div_r.
Qed.

Lemma div_lt_same u v s : 0 < s -> u < v -> u / s < v / s.
Proof. intros Hs H. apply Rmult_lt_compat_r; [now apply Rinv_0_lt_compat | exact H]. Qed.

Lemma div_le_same u v s : 0 < s -> u <= v -> u / s <= v / s.
Proof. intros Hs H. apply Rmult_le_compat_r; [now apply Rlt_le, Rinv_0_lt_compat | exact H]. Qed.

Lemma div_lt_above u s t : 0 < u -> 0 < t -> t < s -> u / s < u / t.
Proof. intros Hu Ht H. apply Rmult_lt_compat_l; [exact Hu | now apply inv_lt]. Qed.

Lemma div_le_above u s t : 0 <= u -> 0 < t -> t <= s -> u / s <= u / t.
Proof. intros Hu Ht H. apply Rmult_le_compat_l; [exact Hu | now apply inv_le]. Qed.

Lemma div_lt u s c : 0 < s -> u < c * s -> u / s < c.
Proof. intros Hs H. now apply Rlt_div_l. Qed.

Lemma lt_div u s c : 0 < s -> c * s < u -> c < u / s.
Proof. intros Hs H. now apply Rlt_div_r. Qed.

Lemma div_le u s c : 0 < s -> u <= c * s -> u / s <= c.
Proof. intros Hs H. now apply Rle_div_l. Qed.

Lemma le_div u s c : 0 < s -> c * s <= u -> c <= u / s.
Proof. intros Hs H. now apply Rle_div_r. Qed.

(** * Facts about what stands in a goal *)

(** Adds a fact, unless it is there. *)
Ltac fact T tac :=
  lazymatch goal with
  | _ : T |- _ => fail
  | |- _ => let F := fresh "F" in assert (F : T) by tac
  end.

(** Adds what is known of the parts of the goal and of the hypotheses: signs, bounds, the order of exponentials, and that
    one term of a sum of positive ones is below the whole. *)
Ltac facts :=
  repeat match goal with
  | |- context [exp ?u] => fact (0 < exp u) ltac:(apply exp_pos)
  | _ : context [exp ?u] |- _ => fact (0 < exp u) ltac:(apply exp_pos)
  | |- context [logistic ?u] => fact (0 < logistic u < 1) ltac:(split; [apply logistic_pos | apply logistic_lt_1])
  | |- context [tanh ?u] => fact (-1 < tanh u < 1) ltac:(split; [apply tanh_gt_m1 | apply tanh_lt_1])
  | |- context [cosh ?u] => fact (1 <= cosh u /\ sinh u < cosh u) ltac:(split; [apply cosh_ge_1 | apply sinh_lt_cosh])
  | |- context [sqrt ?u] => fact (0 <= sqrt u) ltac:(apply sqrt_pos)
  | |- context [sqrt ?u] => fact (sqrt u * sqrt u = u) ltac:(apply sqrt_sqrt; solve [nonneg])
  | |- context [?u ^ 2] => fact (0 <= u ^ 2) ltac:(apply pow2_ge_0)
  | |- context [delta ?i ?j] => fact (0 <= delta i j) ltac:(apply delta_nonneg)
  | |- context [INR ?n] => fact (2 <= INR n) ltac:(apply (INR_le 2); lia)
  | |- context [INR ?n] => fact (1 <= INR n) ltac:(apply one_le_INR; lia)
  | |- context [exp ?u] => match goal with |- context [exp ?v] => fact (exp u < exp v) ltac:(apply exp_lt; lra) end
  | |- context [Sum ?n ?f] => fact (0 < Sum n f) ltac:(apply Sum_pos; [lia | intros; solve [pos]])
  | |- context [Sum ?n ?f] => fact (0 <= Sum n f) ltac:(apply Sum_nonneg; intros; solve [nonneg])
  | R : (?i < ?n)%nat |- context [Sum ?n ?f] =>
      let u := eval cbv beta in (f i) in
      fact (u < Sum n f) ltac:(apply (Sum_term_lt n f i); [exact R | lia | intros; solve [pos]])
  | R : (?i < ?n)%nat |- context [Sum ?n ?f] =>
      let u := eval cbv beta in (f i) in
      fact (u <= Sum n f) ltac:(apply (Sum_term_le n f i); [exact R | intros; solve [nonneg]])
  | R : (?i < ?n)%nat, R' : (?j < ?n)%nat |- context [Sum ?n ?f] =>
      let u := eval cbv beta in (f i) in
      let v := eval cbv beta in (f j) in
      lazymatch goal with
      | _ : v + u <= Sum n f |- _ => fail
      | |- _ => fact (u + v <= Sum n f)
          ltac:(apply (Sum_two_le n f i j); [exact R | exact R' | first [assumption | congruence | lia] | intros; solve [nonneg]])
      end
  end.

(** * Inequalities *)

(** The order of attempts: what is assumed; a sign, by structure; a function that grows on both sides; logarithms and
    quotients to the other side; what is the same on both sides; facts and linear arithmetic; and products of facts. *)
Ltac less := cbv beta; first [ known | solve [pos] | solve [neg] | solve [
  lazymatch goal with
  | |- 0 < sinh _ => apply sinh_pos; less
  | |- sinh _ < 0 => apply sinh_neg; less
  | |- 0 < tanh _ => apply tanh_pos; less
  | |- tanh _ < 0 => apply tanh_neg; less
  | |- 0 < erf _ => apply erf_pos; less
  | |- erf _ < 0 => apply erf_neg; less
  | |- 0 < ln _ => apply ln_pos; less
  | |- ln _ < 0 => apply ln_neg; less
  | |- 0 < sqrt _ => apply sqrt_lt_R0; less
  | |- 0 < - _ => apply opp_pos; less
  | |- - _ < 0 => apply opp_neg; less
  | |- 0 < Sum _ _ => apply Sum_pos; [lia | intros ? ?; less]
  | |- Sum _ _ < 0 => apply Sum_neg; [lia | intros ? ?; less]
  | |- 0 < _ * _ => first [ apply Rmult_lt_0_compat; less | apply mult_neg_neg; less ]
  | |- 0 < _ / _ => first [ apply Rdiv_lt_0_compat; less | apply div_neg_neg; less ]
  | |- _ * _ < 0 => first [ apply mult_neg_pos; less | apply mult_pos_neg; less ]
  | |- _ / _ < 0 => first [ apply div_neg_pos; less | apply div_pos_neg; less ]
  | |- 0 < ?u - ?v => apply (Rlt_Rminus v u); less
  | |- ?u - ?v < 0 => apply (Rlt_minus u v); less
  | |- exp _ < exp _ => apply exp_lt; less
  | |- exp _ < 1 => apply exp_lt_1; less
  | |- 1 < exp _ => apply exp_gt_1; less
  | |- ln _ < ln _ => apply ln_lt; less
  | |- _ < ln _ => apply lt_ln; less
  | |- ln _ < _ => apply ln_lt_exp; less
  | |- logistic _ < logistic _ => apply logistic_lt; less
  | |- tanh _ < tanh _ => apply tanh_lt; less
  | |- sinh _ < sinh _ => apply sinh_lt; less
  | |- erf _ < erf _ => apply erf_lt; less
  | |- sqrt _ < sqrt _ => apply sqrt_lt; [ atmost | less ]
  | |- Rpower _ ?w < Rpower _ ?w => apply Rpower_lt; less
  | |- ?u ^ ?m < ?v ^ ?m => apply pow_lt_pow; [ lia | atmost | less ]
  | |- / _ < / _ => apply inv_lt; less
  | |- Sum ?n _ < Sum ?n _ => apply Sum_lt; [ lia | intros ? ?; less ]
  | |- - ?u < - ?v => apply Ropp_lt_contravar; less
  | |- ?u + ?w < ?v + ?w => apply Rplus_lt_compat_r; less
  | |- ?w + ?u < ?w + ?v => apply Rplus_lt_compat_l; less
  | |- ?u - ?w < ?v - ?w => apply Rplus_lt_compat_r; less
  | |- ?w - ?u < ?w - ?v => apply Rplus_lt_compat_l, Ropp_lt_contravar; less
  | |- ?u * ?w < ?v * ?w => apply Rmult_lt_compat_r; less
  | |- ?w * ?u < ?w * ?v => apply Rmult_lt_compat_l; less
  | |- ?u / ?w < ?v / ?w => apply div_lt_same; less
  | |- ?w / ?u < ?w / ?v => apply div_lt_above; less
  | |- _ / _ < _ / _ => apply div_lt_div; less
  | |- _ / _ < _ => apply div_lt; less
  | |- _ < _ / _ => apply lt_div; less
  end ] | by_facts ]
with atmost := cbv beta; first [ known | apply Rlt_le; known | solve [nonneg] | solve [
  lazymatch goal with
  | |- 0 <= ln _ => apply ln_nonneg; atmost
  | |- ln _ <= 0 => apply ln_nonpos; [ less | atmost ]
  | |- 0 <= ?u - ?v => apply (Rge_le (u - v) 0), Rge_minus, Rle_ge; atmost
  | |- ?u - ?v <= 0 => apply (Rle_minus u v); atmost
  | |- 0 <= Sum _ _ => apply Sum_nonneg; intros ? ?; atmost
  | |- Sum _ _ <= 0 => apply Sum_nonpos; intros ? ?; atmost
  | |- 0 <= - _ => apply Ropp_0_ge_le_contravar, Rle_ge; atmost
  | |- - _ <= 0 => rewrite <- Ropp_0; apply Ropp_le_contravar; atmost
  | |- 0 <= _ * _ => first [ apply Rmult_le_pos; atmost | apply mult_nonpos_nonpos; atmost ]
  | |- _ * _ <= 0 => first [ apply mult_nonneg_nonpos; atmost | apply mult_nonpos_nonneg; atmost ]
  | |- ?u * (1 - ?u) <= _ => apply (Rle_trans _ (1 / 4)); [ apply mult_rest_le | atmost ]
  | |- exp _ <= exp _ => apply exp_le; atmost
  | |- exp _ <= 1 => apply exp_le_1; atmost
  | |- 1 <= exp _ => apply exp_ge_1; atmost
  | |- ln _ <= ln _ => apply ln_le; [ less | atmost ]
  | |- _ <= ln _ => apply le_ln; atmost
  | |- ln _ <= _ => apply ln_le_exp; [ less | atmost ]
  | |- sqrt _ <= sqrt _ => apply sqrt_le; atmost
  | |- / _ <= / _ => apply inv_le; [ less | atmost ]
  | |- Sum ?n _ <= Sum ?n _ => apply Sum_le; intros ? ?; atmost
  | |- - ?u <= - ?v => apply Ropp_le_contravar; atmost
  | |- ?u + ?w <= ?v + ?w => apply Rplus_le_compat_r; atmost
  | |- ?w + ?u <= ?w + ?v => apply Rplus_le_compat_l; atmost
  | |- ?u - ?w <= ?v - ?w => apply Rplus_le_compat_r; atmost
  | |- ?w - ?u <= ?w - ?v => apply Rplus_le_compat_l, Ropp_le_contravar; atmost
  | |- ?u * ?w <= ?v * ?w => apply Rmult_le_compat_r; atmost
  | |- ?w * ?u <= ?w * ?v => apply Rmult_le_compat_l; atmost
  | |- ?u / ?w <= ?v / ?w => apply div_le_same; [ less | atmost ]
  | |- ?w / ?u <= ?w / ?v => apply div_le_above; [ atmost | less | atmost ]
  | |- _ / _ <= _ / _ => apply div_le_div; [ less | less | atmost ]
  | |- _ / _ <= _ => apply div_le; [ less | atmost ]
  | |- _ <= _ / _ => apply le_div; [ less | atmost ]
  end ] | apply Rlt_le; solve [less] | by_facts ]
with by_facts := facts; first [ lra | more_facts; lra | reciprocals; nra ]
(** If something holds for all indices: no sum is above so many times its largest term, or below so many times its least. *)
with more_facts :=
  lazymatch goal with H : forall k : nat, (_ < _)%nat -> _ <= _ |- _ => idtac end;
  repeat match goal with
  | R : (?i < ?n)%nat |- context [Sum ?n ?f] =>
      let u := eval cbv beta in (f i) in
      fact (Sum n f <= INR n * u) ltac:(apply (Sum_le_const n f u); intros ? ?; solve [atmost])
  | R : (?i < ?n)%nat |- context [Sum ?n ?f] =>
      let u := eval cbv beta in (f i) in
      fact (INR n * u <= Sum n f) ltac:(apply (Sum_ge_const n f u); intros ? ?; solve [atmost])
  end
(** Each divisor that is positive gets a name for its reciprocal. *)
with reciprocals := unfold Rdiv in *;
  repeat match goal with
  | |- context [/ ?s] =>
      let P := fresh "P" in assert (P : 0 < s) by (solve [pos]);
      let r := fresh "r" in let E := fresh "E" in let Q := fresh "Q" in
      pose proof (Rinv_0_lt_compat s P) as Q; pose proof (Rinv_l s (Rgt_not_eq s 0 P)) as E;
      set (r := / s) in *; clearbody r
  end.

(** Claims that are no equations. *)
Ltac by_inequality := intros; unfold_definitions; cbv beta in *;
  repeat match goal with
  | H : _ > _ |- _ => apply Rgt_lt in H
  | H : _ >= _ |- _ => apply Rge_le in H
  end;
  lazymatch goal with
  | |- _ < _ => less
  | |- _ > _ => apply Rlt_gt; less
  | |- _ <= _ => atmost
  | |- _ >= _ => apply Rle_ge; atmost
  | |- _ <> _ => first
      [ solve [nz] | apply Rlt_not_eq; solve [less] | apply Rgt_not_eq; unfold Rgt; solve [less] ]
  end.

(** What is claimed follows from the sign of the difference of both sides, which E says another term for. *)
Ltac by_sign E :=
  let P := fresh "P" in
  lazymatch type of E with
  | ?d = ?t =>
      lazymatch goal with
      | |- _ < _ => assert (P : 0 < d) by (rewrite E; unfold_definitions; less)
      | |- _ > _ => assert (P : 0 < d) by (rewrite E; unfold_definitions; less)
      | |- _ <= _ => assert (P : 0 <= d) by (rewrite E; unfold_definitions; atmost)
      | |- _ >= _ => assert (P : 0 <= d) by (rewrite E; unfold_definitions; atmost)
      | |- _ <> _ => assert (P : d <> 0) by (rewrite E; unfold_definitions; nz); let Q := fresh in intro Q; apply P
      end; lra
  end.

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

End Verivative.

Module softplus.

Open Scope R_scope.
Import Verivative.

Definition y (x : R) : R :=
  (ln (1 + (exp x))).

Ltac unfold_definitions ::= unfold y in *.
Set Default Proof Using "All".

Section y_by_x_quotient_equation_section.
Variables (x : R).

(* Definition: definition *)
Lemma y_by_x_quotient_equation_step_1 :
  (pd here (fun x => (y x)) x)
  = (pd here (fun x => (ln (1 + (exp x)))) x).
Proof.
  assert (at_1 : forall x_ : R, (y x_)
    = (ln (1 + (exp x_)))).
  {
    intros x_.
    by_definition y.
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Derivative of log: log-rule *)
Lemma y_by_x_quotient_equation_step_2 :
  (pd here (fun x => (ln (1 + (exp x)))) x)
  = ((pd here (fun x => (1 + (exp x))) x) / (1 + (exp x))).
Proof.
  by_instance (@log_rule _ here x (fun x => (1 + (exp x)))).
Qed.

(* Sum rule: sum-rule *)
Lemma y_by_x_quotient_equation_step_3 :
  ((pd here (fun x => (1 + (exp x))) x) / (1 + (exp x)))
  = (((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x)) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => (1 + (exp x))) x)
    = ((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x))).
  {
    by_instance (@sum_rule _ here x (fun x => 1) (fun x => (exp x))).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Derivative of exp: exp-rule *)
Lemma y_by_x_quotient_equation_step_4 :
  (((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x)) / (1 + (exp x)))
  = (((pd here (fun x => 1) x) + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => (exp x)) x)
    = ((exp x) * (pd here (fun x => x) x))).
  {
    by_instance (@exp_rule _ here x (fun x => x)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Independence: constant-rule *)
Lemma y_by_x_quotient_equation_step_5 :
  (((pd here (fun x => 1) x) + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x)))
  = ((0 + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => 1) x)
    = 0).
  {
    by_instance (@constant_rule _ here x (fun x => 1)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Independence (Kronecker delta): coordinate-rule *)
Lemma y_by_x_quotient_equation_step_6 :
  ((0 + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x)))
  = ((0 + ((exp x) * 1)) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => x) x)
    = 1).
  {
    by_instance (@coordinate_rule_0 x).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Simplify: simplify *)
Lemma y_by_x_quotient_equation_step_7 :
  ((0 + ((exp x) * 1)) / (1 + (exp x)))
  = ((exp x) / (1 + (exp x))).
Proof.
  assert (at_1 : (0 + ((exp x) * 1))
    = (exp x)).
  {
    assert (H_a1 : forall u1 : R, (0 + (u1 * 1)) = u1) by (clear; intros u1; alg_ring).
    exact (H_a1 (exp x)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Group the factors: group-factors *)
Lemma y_by_x_quotient_equation_step_8 :
  ((exp x) / (1 + (exp x)))
  = (1 - (exp (- (ln (1 + (exp x)))))).
Proof.
  assert (H_a4 : (exp (- (ln (1 + (exp x))))) = (/ (1 + (exp x)))).
  { assert (H_a2 : (- (ln (1 + (exp x)))) = ((-1) * (ln (1 + (exp x))))).
    { assert (H_a1 : forall u1 : R, (- u1) = ((-1) * u1)) by (clear; intros u1; alg_ring).
      exact (H_a1 (ln (1 + (exp x)))). }
    assert (H_a3 : 0 < (1 + (exp x))) by (side).
    exact (exp_as _ _ _ H_a2 (exp_ln_inverse _ H_a3)). }
  assert (H_a5 : 0 < (1 + (exp x))) by (side).
  assert (H_a6 : 0 < (exp x)) by (side).
  assert (H_a7 : forall u1 : R, forall v2 : R, v2 = (/ (1 + u1)) -> 0 < (1 + u1) -> 0 < u1 -> (u1 / (1 + u1)) = (1 - v2)).
  { clear; intros u1 v2 -> c3 c4; field; alg_conditions. }
  exact (H_a7 (exp x) (exp (- (ln (1 + (exp x))))) H_a4 H_a5 H_a6).
Qed.

(* Recognise the definition: recognise *)
Lemma y_by_x_quotient_equation_step_9 :
  (1 - (exp (- (ln (1 + (exp x))))))
  = (1 - (exp (- (y x)))).
Proof.
  assert (at_1 : (ln (1 + (exp x)))
    = (y x)).
  {
    by_definition y.
  }
  congruent ltac:(apply at_1; side).
Qed.

Lemma y_by_x_quotient_equation :
  (pd here (fun x => (y x)) x)
  = (1 - (exp (- (y x)))).
Proof.
  etransitivity; [exact y_by_x_quotient_equation_step_1 |].
  etransitivity; [exact y_by_x_quotient_equation_step_2 |].
  etransitivity; [exact y_by_x_quotient_equation_step_3 |].
  etransitivity; [exact y_by_x_quotient_equation_step_4 |].
  etransitivity; [exact y_by_x_quotient_equation_step_5 |].
  etransitivity; [exact y_by_x_quotient_equation_step_6 |].
  etransitivity; [exact y_by_x_quotient_equation_step_7 |].
  etransitivity; [exact y_by_x_quotient_equation_step_8 |].
  exact y_by_x_quotient_equation_step_9.
Qed.
End y_by_x_quotient_equation_section.

Ltac found ::= first [eapply y_by_x_quotient_equation; side].

Section y_by_x_quotient_section.
Variables (x : R).

Theorem y_by_x_quotient :
  is_derive (fun t => (y (set here x t))) (get here x)
    (1 - (exp (- (y x)))).
Proof.
  apply (has_pd_is_derive here (fun x => (y x)) x), has_pd_intro; [side |].
  by_instance (@y_by_x_quotient_equation x).
Qed.
End y_by_x_quotient_section.

Section y_by_x_quotient_data_section.
Import Data.
Definition y_data := CALL "y" ["x"] []
  (LOG (ADD (NUM 1 1) (EXP (ENTRY "x" [])))).

Theorem y_by_x_quotient_of_data : forall (x : R), let e := (Env [] [("x", TENSOR 0 x)] [] []) in
  is_derivative e
    (y_data [([], (ENTRY "x" []))] [])
    "x" []
    (SUB (NUM 1 1) (EXP (NEG (y_data [([], (ENTRY "x" []))] [])))).
Proof. exact y_by_x_quotient. Qed.
End y_by_x_quotient_data_section.

Section y_by_x_logarithmic_equation_section.
Variables (x : R).
Hypothesis H_needed_1 : 0 < (ln (1 + (exp x))).

(* Logarithmic derivative: logarithmic-derivative *)
Lemma y_by_x_logarithmic_equation_step_1 :
  (pd here (fun x => (y x)) x)
  = ((y x) * (pd here (fun x => (ln (y x))) x)).
Proof.
  by_instance (@logarithmic_derivative _ here x (fun x => (y x))).
Qed.

(* Definition: definition *)
Lemma y_by_x_logarithmic_equation_step_2 :
  ((y x) * (pd here (fun x => (ln (y x))) x))
  = ((y x) * (pd here (fun x => (ln (ln (1 + (exp x))))) x)).
Proof.
  assert (at_1 : forall x_ : R, (y x_)
    = (ln (1 + (exp x_)))).
  {
    intros x_.
    by_definition y.
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Derivative of log: log-rule *)
Lemma y_by_x_logarithmic_equation_step_3 :
  ((y x) * (pd here (fun x => (ln (ln (1 + (exp x))))) x))
  = ((y x) * ((pd here (fun x => (ln (1 + (exp x)))) x) / (ln (1 + (exp x))))).
Proof.
  assert (at_1 : (pd here (fun x => (ln (ln (1 + (exp x))))) x)
    = ((pd here (fun x => (ln (1 + (exp x)))) x) / (ln (1 + (exp x))))).
  {
    by_instance (@log_rule _ here x (fun x => (ln (1 + (exp x))))).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Derivative of log: log-rule *)
Lemma y_by_x_logarithmic_equation_step_4 :
  ((y x) * ((pd here (fun x => (ln (1 + (exp x)))) x) / (ln (1 + (exp x)))))
  = ((y x) * (((pd here (fun x => (1 + (exp x))) x) / (1 + (exp x))) / (ln (1 + (exp x))))).
Proof.
  assert (at_1 : (pd here (fun x => (ln (1 + (exp x)))) x)
    = ((pd here (fun x => (1 + (exp x))) x) / (1 + (exp x)))).
  {
    by_instance (@log_rule _ here x (fun x => (1 + (exp x)))).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Sum rule: sum-rule *)
Lemma y_by_x_logarithmic_equation_step_5 :
  ((y x) * (((pd here (fun x => (1 + (exp x))) x) / (1 + (exp x))) / (ln (1 + (exp x)))))
  = ((y x) * ((((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x)) / (1 + (exp x))) / (ln (1 + (exp x))))).
Proof.
  assert (at_1 : (pd here (fun x => (1 + (exp x))) x)
    = ((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x))).
  {
    by_instance (@sum_rule _ here x (fun x => 1) (fun x => (exp x))).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Derivative of exp: exp-rule *)
Lemma y_by_x_logarithmic_equation_step_6 :
  ((y x) * ((((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x)) / (1 + (exp x))) / (ln (1 + (exp x)))))
  = ((y x) * ((((pd here (fun x => 1) x) + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x))) / (ln (1 + (exp x))))).
Proof.
  assert (at_1 : (pd here (fun x => (exp x)) x)
    = ((exp x) * (pd here (fun x => x) x))).
  {
    by_instance (@exp_rule _ here x (fun x => x)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Independence: constant-rule *)
Lemma y_by_x_logarithmic_equation_step_7 :
  ((y x) * ((((pd here (fun x => 1) x) + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x))) / (ln (1 + (exp x)))))
  = ((y x) * (((0 + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x))) / (ln (1 + (exp x))))).
Proof.
  assert (at_1 : (pd here (fun x => 1) x)
    = 0).
  {
    by_instance (@constant_rule _ here x (fun x => 1)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Independence (Kronecker delta): coordinate-rule *)
Lemma y_by_x_logarithmic_equation_step_8 :
  ((y x) * (((0 + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x))) / (ln (1 + (exp x)))))
  = ((y x) * (((0 + ((exp x) * 1)) / (1 + (exp x))) / (ln (1 + (exp x))))).
Proof.
  assert (at_1 : (pd here (fun x => x) x)
    = 1).
  {
    by_instance (@coordinate_rule_0 x).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Simplify: simplify *)
Lemma y_by_x_logarithmic_equation_step_9 :
  ((y x) * (((0 + ((exp x) * 1)) / (1 + (exp x))) / (ln (1 + (exp x)))))
  = ((y x) * (((exp x) / (1 + (exp x))) / (ln (1 + (exp x))))).
Proof.
  assert (at_1 : (0 + ((exp x) * 1))
    = (exp x)).
  {
    assert (H_a1 : forall u1 : R, (0 + (u1 * 1)) = u1) by (clear; intros u1; alg_ring).
    exact (H_a1 (exp x)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Definition: definition *)
Lemma y_by_x_logarithmic_equation_step_10 :
  ((y x) * (((exp x) / (1 + (exp x))) / (ln (1 + (exp x)))))
  = ((ln (1 + (exp x))) * (((exp x) / (1 + (exp x))) / (ln (1 + (exp x))))).
Proof.
  assert (at_1 : (y x)
    = (ln (1 + (exp x)))).
  {
    by_definition y.
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Simplify: simplify *)
Lemma y_by_x_logarithmic_equation_step_11 :
  ((ln (1 + (exp x))) * (((exp x) / (1 + (exp x))) / (ln (1 + (exp x)))))
  = ((exp x) / (1 + (exp x))).
Proof.
  assert (H_a1 : 0 < (1 + (exp x))) by (side).
  assert (H_a2 : (ln (1 + (exp x))) <> 0) by (side).
  assert (H_a3 : forall u1 : R, forall u2 : R, 0 < (1 + u2) -> u1 <> 0 -> (u1 * ((u2 / (1 + u2)) / u1)) = (u2 / (1 + u2))).
  { clear; intros u1 u2 c3 c4; field; alg_conditions. }
  exact (H_a3 (ln (1 + (exp x))) (exp x) H_a1 H_a2).
Qed.

(* Group the factors: group-factors *)
Lemma y_by_x_logarithmic_equation_step_12 :
  ((exp x) / (1 + (exp x)))
  = (1 - (exp (- (ln (1 + (exp x)))))).
Proof.
  assert (H_a4 : (exp (- (ln (1 + (exp x))))) = (/ (1 + (exp x)))).
  { assert (H_a2 : (- (ln (1 + (exp x)))) = ((-1) * (ln (1 + (exp x))))).
    { assert (H_a1 : forall u1 : R, (- u1) = ((-1) * u1)) by (clear; intros u1; alg_ring).
      exact (H_a1 (ln (1 + (exp x)))). }
    assert (H_a3 : 0 < (1 + (exp x))) by (side).
    exact (exp_as _ _ _ H_a2 (exp_ln_inverse _ H_a3)). }
  assert (H_a5 : 0 < (1 + (exp x))) by (side).
  assert (H_a6 : 0 < (exp x)) by (side).
  assert (H_a7 : forall u1 : R, forall v2 : R, v2 = (/ (1 + u1)) -> 0 < (1 + u1) -> 0 < u1 -> (u1 / (1 + u1)) = (1 - v2)).
  { clear; intros u1 v2 -> c3 c4; field; alg_conditions. }
  exact (H_a7 (exp x) (exp (- (ln (1 + (exp x))))) H_a4 H_a5 H_a6).
Qed.

(* Recognise the definition: recognise *)
Lemma y_by_x_logarithmic_equation_step_13 :
  (1 - (exp (- (ln (1 + (exp x))))))
  = (1 - (exp (- (y x)))).
Proof.
  assert (at_1 : (ln (1 + (exp x)))
    = (y x)).
  {
    by_definition y.
  }
  congruent ltac:(apply at_1; side).
Qed.

Lemma y_by_x_logarithmic_equation :
  (pd here (fun x => (y x)) x)
  = (1 - (exp (- (y x)))).
Proof.
  etransitivity; [exact y_by_x_logarithmic_equation_step_1 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_2 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_3 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_4 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_5 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_6 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_7 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_8 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_9 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_10 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_11 |].
  etransitivity; [exact y_by_x_logarithmic_equation_step_12 |].
  exact y_by_x_logarithmic_equation_step_13.
Qed.
End y_by_x_logarithmic_equation_section.

Ltac found ::= first [eapply y_by_x_logarithmic_equation; side | eapply y_by_x_quotient_equation; side].

Section y_by_x_logarithmic_section.
Variables (x : R).
Hypothesis H_needed_1 : 0 < (ln (1 + (exp x))).

Theorem y_by_x_logarithmic :
  is_derive (fun t => (y (set here x t))) (get here x)
    (1 - (exp (- (y x)))).
Proof.
  apply (has_pd_is_derive here (fun x => (y x)) x), has_pd_intro; [side |].
  by_instance (@y_by_x_logarithmic_equation x).
Qed.
End y_by_x_logarithmic_section.

Section y_by_x_logarithmic_data_section.
Import Data.

Theorem y_by_x_logarithmic_of_data : forall (x : R), let e := (Env [] [("x", TENSOR 0 x)] [] []) in
  holds e (POSITIVE (LOG (ADD (NUM 1 1) (EXP (ENTRY "x" []))))) ->
  is_derivative e
    (y_data [([], (ENTRY "x" []))] [])
    "x" []
    (SUB (NUM 1 1) (EXP (NEG (y_data [([], (ENTRY "x" []))] [])))).
Proof. exact y_by_x_logarithmic. Qed.
End y_by_x_logarithmic_data_section.

End softplus.

Module softplus_spec.

Import Verivative.
Open Scope R_scope.

(** What is proved of softplus. *)

Definition sigmoid (x : R) : R := 1 / (1 + exp (- x)).

Definition softplus (x : R) : R := ln (1 + exp x).

Lemma one_less_exp_softplus : forall x : R, 1 - exp (- softplus x) = sigmoid x.
Proof.
  intro x. unfold softplus, sigmoid. pose proof (exp_pos x).
  rewrite exp_Ropp, exp_ln by lra. rewrite exp_Ropp. field. lra.
Qed.

Theorem softplus_derivative : forall x : R, is_derive softplus x (sigmoid x).
Proof. intro x. rewrite <- one_less_exp_softplus. exact (softplus.y_by_x_quotient x). Qed.

End softplus_spec.

Module softplus_claims.

Open Scope R_scope.
Import Verivative.

Definition y (x : R) : R :=
  (ln (1 + (exp x))).

Definition s (x : R) : R :=
  (1 / (1 + (exp (- x)))).

Ltac unfold_definitions ::= unfold s, y in *.
Set Default Proof Using "All".

Section claim_1_left_section.
Variables (x : R).

(* Definition: definition *)
Lemma claim_1_left_step_1 :
  ((y x) - (y (- x)))
  = ((ln (1 + (exp x))) - (ln (1 + (exp (- x))))).
Proof.
  assert (at_1 : (y x)
    = (ln (1 + (exp x)))).
  {
    by_definition y.
  }
  assert (at_2 : (y (- x))
    = (ln (1 + (exp (- x))))).
  {
    by_definition y.
  }
  congruent ltac:(first [apply at_1; side | apply at_2; side]).
Qed.

(* Simplify: simplify *)
Lemma claim_1_left_step_2 :
  ((ln (1 + (exp x))) - (ln (1 + (exp (- x)))))
  = x.
Proof.
  assert (H_a11 : (ln (1 + (exp (- x)))) = (((-1) * x) + (ln (1 + (exp x))))).
  { assert (H_a1 : 0 < (1 + (exp x))) by (side).
    assert (H_a10 : (1 + (exp (- x))) = ((exp ((-1) * x)) * (1 + (exp x)))).
    { assert (H_a5 : (exp (- x)) = (/ (exp x))).
      { assert (H_a3 : (- x) = ((-1) * x)).
        { assert (H_a2 : forall u1 : R, (- u1) = ((-1) * u1)) by (clear; intros u1; alg_ring).
          exact (H_a2 x). }
        assert (H_a4 : ((-1) * x) = ((-1) * x)) by (reflexivity).
        exact (exp_as _ _ _ H_a3 (exp_inverse _ _ H_a4)). }
      assert (H_a7 : (exp ((-1) * x)) = (/ (exp x))).
      { assert (H_a6 : ((-1) * x) = ((-1) * x)) by (reflexivity).
        exact (exp_as _ _ _ H_a6 (exp_inverse _ _ H_a6)). }
      assert (H_a8 : 0 < (exp x)) by (side).
      assert (H_a9 : forall u1 : R, forall v2 : R, v2 = (/ u1) -> forall v3 : R, v3 = (/ u1) -> 0 < u1 -> (1 + v2) = (v3 * (1 + u1))).
      { clear; intros u1 v2 -> v3 -> c4; field; alg_conditions. }
      exact (H_a9 (exp x) (exp (- x)) H_a5 (exp ((-1) * x)) H_a7 H_a8). }
    apply (ln_as _ _ _ H_a10); alg_ln. }
  assert (H_a12 : forall u1 : R, forall u2 : R, forall v3 : R, v3 = (((-1) * u2) + u1) -> (u1 - v3) = u2).
  { clear; intros u1 u2 v3 ->; field; alg_conditions. }
  exact (H_a12 (ln (1 + (exp x))) x (ln (1 + (exp (- x)))) H_a11).
Qed.

Lemma claim_1_left :
  ((y x) - (y (- x)))
  = x.
Proof.
  etransitivity; [exact claim_1_left_step_1 |].
  exact claim_1_left_step_2.
Qed.
End claim_1_left_section.

Section claim_1_section.
Variables (x : R).

Theorem claim_1 :
  ((y x) - (y (- x))) = x.
Proof.
  by_instance (@claim_1_left x).
Qed.
End claim_1_section.

Section claim_2_left_section.
Variables (x : R).

(* Definition: definition *)
Lemma claim_2_left_step_1 :
  (pd here (fun x => (y x)) x)
  = (pd here (fun x => (ln (1 + (exp x)))) x).
Proof.
  assert (at_1 : forall x_ : R, (y x_)
    = (ln (1 + (exp x_)))).
  {
    intros x_.
    by_definition y.
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Derivative of log: log-rule *)
Lemma claim_2_left_step_2 :
  (pd here (fun x => (ln (1 + (exp x)))) x)
  = ((pd here (fun x => (1 + (exp x))) x) / (1 + (exp x))).
Proof.
  by_instance (@log_rule _ here x (fun x => (1 + (exp x)))).
Qed.

(* Sum rule: sum-rule *)
Lemma claim_2_left_step_3 :
  ((pd here (fun x => (1 + (exp x))) x) / (1 + (exp x)))
  = (((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x)) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => (1 + (exp x))) x)
    = ((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x))).
  {
    by_instance (@sum_rule _ here x (fun x => 1) (fun x => (exp x))).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Derivative of exp: exp-rule *)
Lemma claim_2_left_step_4 :
  (((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x)) / (1 + (exp x)))
  = (((pd here (fun x => 1) x) + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => (exp x)) x)
    = ((exp x) * (pd here (fun x => x) x))).
  {
    by_instance (@exp_rule _ here x (fun x => x)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Independence: constant-rule *)
Lemma claim_2_left_step_5 :
  (((pd here (fun x => 1) x) + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x)))
  = ((0 + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => 1) x)
    = 0).
  {
    by_instance (@constant_rule _ here x (fun x => 1)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Independence (Kronecker delta): coordinate-rule *)
Lemma claim_2_left_step_6 :
  ((0 + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x)))
  = ((0 + ((exp x) * 1)) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => x) x)
    = 1).
  {
    by_instance (@coordinate_rule_0 x).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Simplify: simplify *)
Lemma claim_2_left_step_7 :
  ((0 + ((exp x) * 1)) / (1 + (exp x)))
  = ((exp x) / (1 + (exp x))).
Proof.
  assert (at_1 : (0 + ((exp x) * 1))
    = (exp x)).
  {
    assert (H_a1 : forall u1 : R, (0 + (u1 * 1)) = u1) by (clear; intros u1; alg_ring).
    exact (H_a1 (exp x)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Simplify: simplify *)
Lemma claim_2_left_step_8 :
  ((exp x) / (1 + (exp x)))
  = (1 / (1 + (exp (- x)))).
Proof.
  assert (H_a4 : (exp (- x)) = (/ (exp x))).
  { assert (H_a2 : (- x) = ((-1) * x)).
    { assert (H_a1 : forall u1 : R, (- u1) = ((-1) * u1)) by (clear; intros u1; alg_ring).
      exact (H_a1 x). }
    assert (H_a3 : ((-1) * x) = ((-1) * x)) by (reflexivity).
    exact (exp_as _ _ _ H_a2 (exp_inverse _ _ H_a3)). }
  assert (H_a5 : 0 < (1 + (exp x))) by (side).
  assert (H_a6 : 0 < (1 + (exp (- x)))) by (side).
  assert (H_a7 : 0 < (exp x)) by (side).
  assert (H_a8 : forall u1 : R, forall v2 : R, v2 = (/ u1) -> 0 < (1 + u1) -> 0 < (1 + v2) -> 0 < u1 -> (u1 / (1 + u1)) = (1 / (1 + v2))).
  { clear; intros u1 v2 -> c3 c4 c5; field; alg_conditions. }
  exact (H_a8 (exp x) (exp (- x)) H_a4 H_a5 H_a6 H_a7).
Qed.

(* Recognise the definition: recognise *)
Lemma claim_2_left_step_9 :
  (1 / (1 + (exp (- x))))
  = (s x).
Proof.
  by_definition s.
Qed.

Lemma claim_2_left :
  (pd here (fun x => (y x)) x)
  = (s x).
Proof.
  etransitivity; [exact claim_2_left_step_1 |].
  etransitivity; [exact claim_2_left_step_2 |].
  etransitivity; [exact claim_2_left_step_3 |].
  etransitivity; [exact claim_2_left_step_4 |].
  etransitivity; [exact claim_2_left_step_5 |].
  etransitivity; [exact claim_2_left_step_6 |].
  etransitivity; [exact claim_2_left_step_7 |].
  etransitivity; [exact claim_2_left_step_8 |].
  exact claim_2_left_step_9.
Qed.
End claim_2_left_section.

Ltac found ::= first [eapply claim_2_left; side].

Section claim_2_section.
Variables (x : R).

Theorem claim_2 :
  (dif here (fun x => (y x)) x) /\
  (pd here (fun x => (y x)) x) = (s x).
Proof.
  split; [side |].
  by_instance (@claim_2_left x).
Qed.
End claim_2_section.

Section claim_3_difference_section.
Variables (x : R).

(* Definition: definition *)
Lemma claim_3_difference_step_1 :
  (pd here (fun x => (y x)) x)
  = (pd here (fun x => (ln (1 + (exp x)))) x).
Proof.
  assert (at_1 : forall x_ : R, (y x_)
    = (ln (1 + (exp x_)))).
  {
    intros x_.
    by_definition y.
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Derivative of log: log-rule *)
Lemma claim_3_difference_step_2 :
  (pd here (fun x => (ln (1 + (exp x)))) x)
  = ((pd here (fun x => (1 + (exp x))) x) / (1 + (exp x))).
Proof.
  by_instance (@log_rule _ here x (fun x => (1 + (exp x)))).
Qed.

(* Sum rule: sum-rule *)
Lemma claim_3_difference_step_3 :
  ((pd here (fun x => (1 + (exp x))) x) / (1 + (exp x)))
  = (((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x)) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => (1 + (exp x))) x)
    = ((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x))).
  {
    by_instance (@sum_rule _ here x (fun x => 1) (fun x => (exp x))).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Derivative of exp: exp-rule *)
Lemma claim_3_difference_step_4 :
  (((pd here (fun x => 1) x) + (pd here (fun x => (exp x)) x)) / (1 + (exp x)))
  = (((pd here (fun x => 1) x) + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => (exp x)) x)
    = ((exp x) * (pd here (fun x => x) x))).
  {
    by_instance (@exp_rule _ here x (fun x => x)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Independence: constant-rule *)
Lemma claim_3_difference_step_5 :
  (((pd here (fun x => 1) x) + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x)))
  = ((0 + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => 1) x)
    = 0).
  {
    by_instance (@constant_rule _ here x (fun x => 1)).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Independence (Kronecker delta): coordinate-rule *)
Lemma claim_3_difference_step_6 :
  ((0 + ((exp x) * (pd here (fun x => x) x))) / (1 + (exp x)))
  = ((0 + ((exp x) * 1)) / (1 + (exp x))).
Proof.
  assert (at_1 : (pd here (fun x => x) x)
    = 1).
  {
    by_instance (@coordinate_rule_0 x).
  }
  congruent ltac:(apply at_1; side).
Qed.

(* Simplify: simplify *)
Lemma claim_3_difference_step_7 :
  ((0 + ((exp x) * 1)) / (1 + (exp x)))
  = ((exp x) / (1 + (exp x))).
Proof.
  assert (at_1 : (0 + ((exp x) * 1))
    = (exp x)).
  {
    assert (H_a1 : forall u1 : R, (0 + (u1 * 1)) = u1) by (clear; intros u1; alg_ring).
    exact (H_a1 (exp x)).
  }
  congruent ltac:(apply at_1; side).
Qed.

Lemma claim_3_difference :
  (pd here (fun x => (y x)) x)
  = ((exp x) / (1 + (exp x))).
Proof.
  etransitivity; [exact claim_3_difference_step_1 |].
  etransitivity; [exact claim_3_difference_step_2 |].
  etransitivity; [exact claim_3_difference_step_3 |].
  etransitivity; [exact claim_3_difference_step_4 |].
  etransitivity; [exact claim_3_difference_step_5 |].
  etransitivity; [exact claim_3_difference_step_6 |].
  exact claim_3_difference_step_7.
Qed.
End claim_3_difference_section.

Ltac found ::= first [eapply claim_2_left; side | eapply claim_3_difference; side].

Section claim_3_section.
Variables (x : R).

Theorem claim_3 :
  (dif here (fun x => (y x)) x) /\
  (pd here (fun x => (y x)) x) > 0.
Proof.
  split; [side |].
  assert (H_difference : (pd here (fun x => (y x)) x)
    = ((exp x) / (1 + (exp x)))).
  { by_instance (@claim_3_difference x). }
  by_sign H_difference.
Qed.
End claim_3_section.

Section claim_4_section.
Variables (x : R).

Theorem claim_4 :
  (y x) > 0.
Proof.
  by_inequality.
Qed.
End claim_4_section.

Section claim_5_section.
Variables (x : R).

Theorem claim_5 :
  x < (y x).
Proof.
  by_inequality.
Qed.
End claim_5_section.

End softplus_claims.

Definition all_theorems := (I, @softplus.y_by_x_quotient, @softplus.y_by_x_logarithmic, @softplus_spec.softplus_derivative, @softplus_claims.claim_1, @softplus_claims.claim_2, @softplus_claims.claim_3, @softplus_claims.claim_4, @softplus_claims.claim_5).
Print Assumptions all_theorems.
