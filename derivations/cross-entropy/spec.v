From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require cross_entropy.
Open Scope R_scope.

(** What is proved of the cross-entropy of softmax with wanted shares y that sum to one. [Sum n f] is
    f 0 + ... + f (n - 1). Indices count from 0. *)

Definition softmax (n : nat) (x : nat -> R) (i : nat) : R := exp (x i) / Sum n (fun k => exp (x k)).

Definition cross_entropy (n : nat) (y x : nat -> R) : R := - Sum n (fun i => y i * ln (softmax n x i)).

Theorem cross_entropy_gradient : forall (n : nat) (x y : nat -> R) (j : nat), (j < n)%nat -> Sum n y = 1 ->
  is_derive (fun t => cross_entropy n y (fun k => if Nat.eqb k j then t else x k)) (x j)
    (softmax n x j - y j).
Proof. intros n x y j Hj Hy. exact (cross_entropy.L_by_x_quotient n x y j Hj Hy). Qed.

(** * Claims *)

Lemma denominator_pos : forall (n : nat) (x : nat -> R), (0 < n)%nat -> 0 < Sum n (fun k => exp (x k)).
Proof. intros n x Hn. apply Sum_pos; [exact Hn | intros; apply exp_pos]. Qed.

(** The gradient sums to zero. *)
Theorem cross_entropy_gradient_sums_to_zero : forall (n : nat) (x y : nat -> R), (0 < n)%nat -> Sum n y = 1 ->
  Sum n (fun j => Derive (fun t => cross_entropy n y (fun k => if Nat.eqb k j then t else x k)) (x j)) = 0.
Proof.
  intros n x y Hn Hy. rewrite (Sum_ext n _ (fun j => softmax n x j - y j))
    by (intros j Hj; now apply is_derive_unique, cross_entropy_gradient).
  rewrite Sum_minus. unfold softmax. rewrite Sum_div.
  change (Sum n (fun k => y k)) with (Sum n y). rewrite Hy. field. apply Rgt_not_eq, denominator_pos, Hn.
Qed.

(** Adding a constant to every score changes nothing. *)
Theorem cross_entropy_shift : forall (n : nat) (x y : nat -> R) (c : R), (0 < n)%nat ->
  cross_entropy n y (fun k => x k + c) = cross_entropy n y x.
Proof.
  intros n x y c Hn. unfold cross_entropy, softmax. f_equal. apply Sum_ext. intros i Hi. f_equal. f_equal.
  rewrite (Sum_ext n _ (fun k => exp (x k) * exp c)) by (intros; apply exp_plus).
  rewrite Sum_scal_r, exp_plus. pose proof (denominator_pos n x Hn). pose proof (exp_pos c). field. lra.
Qed.
