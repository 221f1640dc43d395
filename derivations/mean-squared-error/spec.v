From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require mean_squared_error.
Open Scope R_scope.

(** What is proved of the mean squared error of n numbers x that are wanted to be t. [Sum n f] is f 0 + ... + f (n - 1).
    Indices count from 0. *)

Definition mean_squared_error (n : nat) (t x : nat -> R) : R := 1 / INR n * Sum n (fun k => (x k - t k) ^ 2).

Theorem mean_squared_error_gradient : forall (n : nat) (x t : nat -> R) (j : nat), (j < n)%nat ->
  is_derive (fun u => mean_squared_error n t (fun k => if Nat.eqb k j then u else x k)) (x j)
    (2 * (x j - t j) / INR n).
Proof. intros n x t j Hj. exact (mean_squared_error.L_by_x_quotient n x t j Hj). Qed.
