From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require linear.
Open Scope R_scope.

(** What is proved of a linear layer of m outputs, n inputs x and weights W. [Sum n f] is f 0 + ... + f (n - 1), and
    [delta i j] is 1 where i = j, else 0. Indices count from 0. *)

Definition linear (n : nat) (x : nat -> R) (W : nat -> nat -> R) (i : nat) : R := Sum n (fun k => W i k * x k).

Theorem linear_by_input : forall (n m : nat) (x : nat -> R) (W : nat -> nat -> R) (i j : nat), (i < m)%nat -> (j < n)%nat ->
  is_derive (fun t => linear n (fun k => if Nat.eqb k j then t else x k) W i) (x j)
    (W i j).
Proof. intros n m x W i j Hi Hj. exact (linear.y_by_x_quotient n m x W i j Hi Hj). Qed.

Theorem linear_by_weight : forall (n m : nat) (x : nat -> R) (W : nat -> nat -> R) (i a b : nat),
  (i < m)%nat -> (a < m)%nat -> (b < n)%nat ->
  is_derive (fun t => linear n x (fun k l => if (Nat.eqb k a && Nat.eqb l b)%bool then t else W k l) i) (W a b)
    (delta i a * x b).
Proof.
  intros n m x W i a b Hi Ha Hb. apply (is_derive_matrix (fun V => linear n x V i)).
  rewrite Rmult_comm. exact (linear.y_by_W_quotient m n W x i a b Hi Ha Hb).
Qed.
