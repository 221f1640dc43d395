From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require mean.
Open Scope R_scope.

(** What is proved of the mean of n numbers. [Sum n f] is f 0 + ... + f (n - 1). Indices count from 0. *)

Definition mean (n : nat) (x : nat -> R) : R := 1 / INR n * Sum n (fun k => x k).

Theorem mean_gradient : forall (n : nat) (x : nat -> R) (j : nat), (j < n)%nat ->
  is_derive (fun t => mean n (fun k => if Nat.eqb k j then t else x k)) (x j)
    (1 / INR n).
Proof. intros n x j Hj. exact (mean.m_by_x_quotient n x j Hj). Qed.
