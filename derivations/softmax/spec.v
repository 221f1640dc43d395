From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require softmax.
Open Scope R_scope.

(** What is proved of softmax, for readers who do not trust the program that generates softmax.v. [Sum n f] is
    f 0 + ... + f (n - 1), and [delta i j] is 1 where i = j, else 0. Indices count from 0. *)

Definition softmax (n : nat) (x : nat -> R) (i : nat) : R := exp (x i) / Sum n (fun k => exp (x k)).

(** * The Jacobian: the derivative of output i by the score j *)

Theorem softmax_jacobian : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat ->
  is_derive (fun t => softmax n (fun k => if Nat.eqb k j then t else x k) i) (x j)
    (softmax n x i * (delta i j - softmax n x j)).
Proof. intros n x i j Hi Hj. exact (softmax.sigma_by_x_quotient n x i j Hi Hj). Qed.

(** The product rule leads there too. *)
Theorem softmax_jacobian_by_product : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat ->
  is_derive (fun t => softmax n (fun k => if Nat.eqb k j then t else x k) i) (x j)
    (softmax n x i * (delta i j - softmax n x j)).
Proof. intros n x i j Hi Hj. exact (softmax.sigma_by_x_product n x i j Hi Hj). Qed.

(** So do logarithms. *)
Theorem softmax_jacobian_by_logarithms : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat ->
  is_derive (fun t => softmax n (fun k => if Nat.eqb k j then t else x k) i) (x j)
    (softmax n x i * (delta i j - softmax n x j)).
Proof. intros n x i j Hi Hj. exact (softmax.sigma_by_x_logarithmic n x i j Hi Hj). Qed.

Theorem softmax_jacobian_same : forall (n : nat) (x : nat -> R) (i : nat), (i < n)%nat ->
  is_derive (fun t => softmax n (fun k => if Nat.eqb k i then t else x k) i) (x i)
    (softmax n x i * (1 - softmax n x i)).
Proof. intros n x i Hi. rewrite <- (delta_same i). now apply softmax_jacobian. Qed.

Theorem softmax_jacobian_different : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat -> i <> j ->
  is_derive (fun t => softmax n (fun k => if Nat.eqb k j then t else x k) i) (x j)
    (- (softmax n x i * softmax n x j)).
Proof.
  intros n x i j Hi Hj N. replace (- (softmax n x i * softmax n x j))
    with (softmax n x i * (delta i j - softmax n x j)) by (rewrite delta_neq by exact N; ring).
  now apply softmax_jacobian.
Qed.

(** * Claims *)

Lemma denominator_pos : forall (n : nat) (x : nat -> R), (0 < n)%nat -> 0 < Sum n (fun k => exp (x k)).
Proof. intros n x Hn. apply Sum_pos; [exact Hn | intros; apply exp_pos]. Qed.

(** The outputs sum to one. *)
Theorem softmax_sums_to_one : forall (n : nat) (x : nat -> R), (0 < n)%nat -> Sum n (fun i => softmax n x i) = 1.
Proof.
  intros n x Hn. unfold softmax. rewrite Sum_div. apply Rinv_r, Rgt_not_eq, denominator_pos, Hn.
Qed.

(** Adding a constant to every score changes nothing. *)
Theorem softmax_shift : forall (n : nat) (x : nat -> R) (c : R) (i : nat), (i < n)%nat ->
  softmax n (fun k => x k + c) i = softmax n x i.
Proof.
  intros n x c i Hi. unfold softmax.
  rewrite (Sum_ext n _ (fun k => exp (x k) * exp c)) by (intros; apply exp_plus).
  rewrite Sum_scal_r, exp_plus. pose proof (denominator_pos n x ltac:(lia)). pose proof (exp_pos c). field. lra.
Qed.

(** Nor does multiplying numerator and denominator by a constant, which is a shift by its logarithm. *)
Theorem softmax_scale : forall (n : nat) (x : nat -> R) (C : R) (i : nat), (i < n)%nat -> 0 < C ->
  softmax n x i = C * exp (x i) / (C * Sum n (fun k => exp (x k)))
  /\ softmax n x i = exp (x i + ln C) / Sum n (fun k => exp (x k + ln C)).
Proof.
  intros n x C i Hi HC. split.
  - unfold softmax. pose proof (denominator_pos n x ltac:(lia)). field. lra.
  - symmetry. exact (softmax_shift n x (ln C) i Hi).
Qed.

(** Each output is positive. *)
Theorem softmax_positive : forall (n : nat) (x : nat -> R) (i : nat), (i < n)%nat -> 0 < softmax n x i.
Proof. intros n x i Hi. apply Rdiv_lt_0_compat; [apply exp_pos | apply denominator_pos; lia]. Qed.

(** Two terms of a sum of positive terms are at most the sum. *)
Lemma two_of_sum : forall (n : nat) (f : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat -> i <> j ->
  (forall k, (k < n)%nat -> 0 < f k) -> f i + f j <= Sum n f.
Proof.
  intros n f i j Hi Hj N H.
  rewrite <- (Sum_delta n i f Hi), <- (Sum_delta n j f Hj), <- Sum_plus.
  apply Sum_le. intros k Hk. specialize (H k Hk).
  destruct (Nat.eq_dec k i) as [-> | Ni]; [rewrite delta_same, (delta_neq i j) by exact N; lra |].
  destruct (Nat.eq_dec k j) as [-> | Nj]; [rewrite delta_same, (delta_neq j i) by lia; lra |].
  rewrite !delta_neq by assumption. lra.
Qed.

(** With two scores or more each output is below one. *)
Theorem softmax_below_one : forall (n : nat) (x : nat -> R) (i : nat), (2 <= n)%nat -> (i < n)%nat -> softmax n x i < 1.
Proof.
  intros n x i Hn Hi.
  assert (O : exists j, (j < n)%nat /\ i <> j) by (destruct i; [exists 1%nat | exists 0%nat]; lia).
  destruct O as (j & Hj & N).
  pose proof (two_of_sum n (fun k => exp (x k)) i j Hi Hj N (fun k _ => exp_pos (x k))) as H. cbv beta in H.
  pose proof (exp_pos (x j)). pose proof (denominator_pos n x ltac:(lia)).
  apply Rmult_lt_reg_r with (Sum n (fun k => exp (x k))); [assumption |].
  unfold softmax. field_simplify; lra.
Qed.

(** A higher score has a larger share. *)
Theorem softmax_keeps_order : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat ->
  x i < x j -> softmax n x i < softmax n x j.
Proof.
  intros n x i j Hi Hj H. apply Rmult_lt_compat_r; [apply Rinv_0_lt_compat, denominator_pos; lia |].
  now apply exp_increasing.
Qed.

(** The derivative of output i by the score j. *)
Definition jacobian (n : nat) (x : nat -> R) (i j : nat) : R :=
  Derive (fun t => softmax n (fun k => if Nat.eqb k j then t else x k) i) (x j).

Lemma jacobian_is : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat ->
  jacobian n x i j = softmax n x i * (delta i j - softmax n x j).
Proof. intros. now apply is_derive_unique, softmax_jacobian. Qed.

(** The Jacobian is symmetric. *)
Theorem softmax_jacobian_symmetric : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat ->
  jacobian n x i j = jacobian n x j i.
Proof.
  intros n x i j Hi Hj. rewrite !jacobian_is by assumption.
  destruct (Nat.eq_dec i j) as [-> | N]; [reflexivity |].
  rewrite (delta_neq i j), (delta_neq j i) by lia. ring.
Qed.

(** Its columns sum to zero. *)
Theorem softmax_jacobian_columns : forall (n : nat) (x : nat -> R) (j : nat), (j < n)%nat ->
  Sum n (fun i => jacobian n x i j) = 0.
Proof.
  intros n x j Hj.
  rewrite (Sum_ext n _ (fun i => softmax n x i * delta i j - softmax n x i * softmax n x j))
    by (intros i Hi; rewrite jacobian_is by assumption; ring).
  rewrite Sum_minus, Sum_delta, Sum_scal_r, softmax_sums_to_one by lia. ring.
Qed.

(** Its rows sum to zero. *)
Theorem softmax_jacobian_rows : forall (n : nat) (x : nat -> R) (i : nat), (i < n)%nat ->
  Sum n (fun j => jacobian n x i j) = 0.
Proof.
  intros n x i Hi. rewrite <- (softmax_jacobian_columns n x i Hi).
  apply Sum_ext. intros j Hj. now apply softmax_jacobian_symmetric.
Qed.

(** A higher score of one lowers the share of every other. *)
Theorem softmax_jacobian_negative : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat -> i <> j ->
  jacobian n x i j < 0.
Proof.
  intros n x i j Hi Hj N. rewrite jacobian_is, delta_neq by assumption.
  pose proof (softmax_positive n x i Hi). pose proof (softmax_positive n x j Hj). nra.
Qed.
