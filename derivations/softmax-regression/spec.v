From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require softmax_regression.
Open Scope R_scope.

(** What is proved of softmax regression: the cross-entropy of the shares of m classes, by a linear layer of n inputs x
    and weights W, with wanted shares y that sum to one. [Sum n f] is f 0 + ... + f (n - 1). Indices count from 0. *)

Definition score (n : nat) (x : nat -> R) (W : nat -> nat -> R) (i : nat) : R := Sum n (fun k => W i k * x k).

Definition share (n m : nat) (x : nat -> R) (W : nat -> nat -> R) (i : nat) : R :=
  exp (score n x W i) / Sum m (fun l => exp (score n x W l)).

Definition loss (n m : nat) (y : nat -> R) (W : nat -> nat -> R) (x : nat -> R) : R :=
  - Sum m (fun i => y i * ln (share n m x W i)).

Theorem loss_by_weight : forall (n m : nat) (y : nat -> R) (W : nat -> nat -> R) (x : nat -> R) (a b : nat),
  (a < m)%nat -> (b < n)%nat -> Sum m y = 1 ->
  is_derive (fun t => loss n m y (fun k l => if (Nat.eqb k a && Nat.eqb l b)%bool then t else W k l) x) (W a b)
    ((share n m x W a - y a) * x b).
Proof.
  intros n m y W x a b Ha Hb Hy. apply (is_derive_matrix (fun V => loss n m y V x)).
  rewrite Rmult_comm. exact (softmax_regression.L_by_W_quotient m n W x y a b Ha Hb Hy).
Qed.

Theorem loss_by_input : forall (n m : nat) (y : nat -> R) (W : nat -> nat -> R) (x : nat -> R) (j : nat),
  (0 < m)%nat -> (j < n)%nat -> Sum m y = 1 ->
  is_derive (fun t => loss n m y W (fun k => if Nat.eqb k j then t else x k)) (x j)
    (Sum m (fun i => (share n m x W i - y i) * W i j)).
Proof.
  intros n m y W x j Hm Hj Hy.
  replace (Sum m (fun i => (share n m x W i - y i) * W i j))
    with (- Sum m (fun i => y i * (W i j - Sum m (fun q => W q j * share n m x W q)))).
  - exact (softmax_regression.L_by_x_quotient n m x W y j Hj Hm Hy).
  - (* The mean of the weights does not depend on i, and the y_i sum to one. *)
    set (mean := Sum m (fun q => W q j * share n m x W q)).
    rewrite (Sum_ext m (fun i => y i * (W i j - mean)) (fun i => y i * W i j - y i * mean)) by (intros; ring).
    rewrite Sum_minus, Sum_scal_r. change (Sum m (fun k => y k)) with (Sum m y). rewrite Hy.
    rewrite (Sum_ext m (fun i => (share n m x W i - y i) * W i j) (fun i => W i j * share n m x W i - y i * W i j))
      by (intros; ring).
    rewrite Sum_minus. fold mean. ring.
Qed.
