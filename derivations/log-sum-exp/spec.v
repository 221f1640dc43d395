From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require log_sum_exp.
Open Scope R_scope.

(** What is proved of log-sum-exp. [Sum n f] is f 0 + ... + f (n - 1). Indices count from 0. *)

Definition log_sum_exp (n : nat) (x : nat -> R) : R := ln (Sum n (fun k => exp (x k))).

(** The gradient is softmax. *)
Theorem log_sum_exp_gradient : forall (n : nat) (x : nat -> R) (j : nat), (j < n)%nat ->
  is_derive (fun t => log_sum_exp n (fun k => if Nat.eqb k j then t else x k)) (x j)
    (exp (x j) / Sum n (fun k => exp (x k))).
Proof. intros n x j Hj. exact (log_sum_exp.L_by_x_quotient n x j Hj). Qed.

(** * Claims *)

Lemma sum_pos : forall (n : nat) (x : nat -> R), (0 < n)%nat -> 0 < Sum n (fun k => exp (x k)).
Proof. intros n x Hn. apply Sum_pos; [exact Hn | intros; apply exp_pos]. Qed.

(** The gradient sums to one. *)
Theorem log_sum_exp_gradient_sums_to_one : forall (n : nat) (x : nat -> R), (0 < n)%nat ->
  Sum n (fun j => Derive (fun t => log_sum_exp n (fun k => if Nat.eqb k j then t else x k)) (x j)) = 1.
Proof.
  intros n x Hn. rewrite (Sum_ext n _ (fun j => exp (x j) / Sum n (fun k => exp (x k))))
    by (intros j Hj; now apply is_derive_unique, log_sum_exp_gradient).
  rewrite Sum_div. apply Rinv_r, Rgt_not_eq, sum_pos, Hn.
Qed.

(** Adding a constant to every score adds it to the result. *)
Theorem log_sum_exp_shift : forall (n : nat) (x : nat -> R) (c : R), (0 < n)%nat ->
  log_sum_exp n (fun k => x k + c) = log_sum_exp n x + c.
Proof.
  intros n x c Hn. unfold log_sum_exp.
  rewrite (Sum_ext n _ (fun k => exp (x k) * exp c)) by (intros; apply exp_plus).
  rewrite Sum_scal_r, ln_mult, ln_exp by (apply exp_pos || now apply sum_pos). reflexivity.
Qed.
