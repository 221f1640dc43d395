From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require softmax_linear.
Open Scope R_scope.

(** What is proved of softmax of a linear layer, which has m outputs of n inputs x and weights W. [Sum n f] is
    f 0 + ... + f (n - 1), and [delta i j] is 1 where i = j, else 0. Indices count from 0. *)

Definition score (n : nat) (x : nat -> R) (W : nat -> nat -> R) (i : nat) : R := Sum n (fun k => W i k * x k).

Definition share (n m : nat) (x : nat -> R) (W : nat -> nat -> R) (i : nat) : R :=
  exp (score n x W i) / Sum m (fun l => exp (score n x W l)).

Theorem share_by_input : forall (n m : nat) (x : nat -> R) (W : nat -> nat -> R) (i j : nat), (i < m)%nat -> (j < n)%nat ->
  is_derive (fun t => share n m (fun k => if Nat.eqb k j then t else x k) W i) (x j)
    (share n m x W i * (W i j - Sum m (fun k => W k j * share n m x W k))).
Proof. intros n m x W i j Hi Hj. exact (softmax_linear.p_by_x_quotient n m x W i j Hi Hj). Qed.

Theorem share_by_weight : forall (n m : nat) (x : nat -> R) (W : nat -> nat -> R) (i a b : nat),
  (i < m)%nat -> (a < m)%nat -> (b < n)%nat ->
  is_derive (fun t => share n m x (fun k l => if (Nat.eqb k a && Nat.eqb l b)%bool then t else W k l) i) (W a b)
    (share n m x W i * (delta i a - share n m x W a) * x b).
Proof.
  intros n m x W i a b Hi Ha Hb. apply (is_derive_matrix (fun V => share n m x V i)).
  replace (share n m x W i * (delta i a - share n m x W a) * x b)
    with (x b * share n m x W i * (delta i a - share n m x W a)) by ring.
  exact (softmax_linear.p_by_W_quotient m n W x i a b Hi Ha Hb).
Qed.
