From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require rms_norm.
Open Scope R_scope.

(** What is proved of RMS normalisation of n numbers that are not all zero. [Sum n f] is f 0 + ... + f (n - 1), and
    [delta i j] is 1 where i = j, else 0. Indices count from 0. *)

Definition rms (n : nat) (x : nat -> R) : R := sqrt (1 / INR n * Sum n (fun k => x k ^ 2)).

Definition rms_norm (n : nat) (x : nat -> R) (i : nat) : R := x i / rms n x.

Theorem rms_norm_jacobian : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat ->
  0 < Sum n (fun k => x k ^ 2) ->
  is_derive (fun t => rms_norm n (fun k => if Nat.eqb k j then t else x k) i) (x j)
    ((delta i j - rms_norm n x i * rms_norm n x j / INR n) / rms n x).
Proof. intros n x i j Hi Hj Hx. apply (rms_norm.y_by_x_quotient n x i j); side. Qed.
