From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require layer_norm.
Open Scope R_scope.

(** What is proved of layer normalisation of n numbers that are not all equal. [Sum n f] is f 0 + ... + f (n - 1), and
    [delta i j] is 1 where i = j, else 0. Indices count from 0. *)

Definition mean (n : nat) (x : nat -> R) : R := 1 / INR n * Sum n (fun k => x k).

Definition variance (n : nat) (x : nat -> R) : R := 1 / INR n * Sum n (fun k => (x k - mean n x) ^ 2).

Definition layer_norm (n : nat) (x : nat -> R) (i : nat) : R := (x i - mean n x) / sqrt (variance n x).

Theorem layer_norm_jacobian : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat -> 0 < variance n x ->
  is_derive (fun t => layer_norm n (fun k => if Nat.eqb k j then t else x k) i) (x j)
    ((delta i j - layer_norm n x i * layer_norm n x j / INR n - 1 / INR n) / sqrt (variance n x)).
Proof.
  intros n x i j Hi Hj Hv. apply (layer_norm.y_by_x_quotient n x i j); side.
Qed.
