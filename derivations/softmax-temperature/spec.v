From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require softmax_temperature.
Open Scope R_scope.

(** What is proved of softmax with a positive temperature T. [Sum n f] is f 0 + ... + f (n - 1), and [delta i j] is 1
    where i = j, else 0. Indices count from 0. *)

Definition softmax (n : nat) (T : R) (x : nat -> R) (i : nat) : R := exp (x i / T) / Sum n (fun k => exp (x k / T)).

Theorem softmax_jacobian : forall (n : nat) (x : nat -> R) (T : R) (i j : nat), (i < n)%nat -> (j < n)%nat -> 0 < T ->
  is_derive (fun t => softmax n T (fun k => if Nat.eqb k j then t else x k) i) (x j)
    (softmax n T x i * (delta i j - softmax n T x j) / T).
Proof. intros n x T i j Hi Hj HT. exact (softmax_temperature.sigma_by_x_quotient n x T i j Hi Hj HT). Qed.
