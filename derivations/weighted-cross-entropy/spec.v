From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require weighted_cross_entropy.
Open Scope R_scope.

(** What is proved of the cross-entropy of softmax with any weights y. [Sum n f] is f 0 + ... + f (n - 1). Indices count
    from 0. *)

Definition softmax (n : nat) (x : nat -> R) (i : nat) : R := exp (x i) / Sum n (fun k => exp (x k)).

Definition weighted_cross_entropy (n : nat) (y x : nat -> R) : R := - Sum n (fun i => y i * ln (softmax n x i)).

Theorem weighted_cross_entropy_gradient : forall (n : nat) (x y : nat -> R) (j : nat), (j < n)%nat ->
  is_derive (fun t => weighted_cross_entropy n y (fun k => if Nat.eqb k j then t else x k)) (x j)
    (softmax n x j * Sum n y - y j).
Proof. intros n x y j Hj. exact (weighted_cross_entropy.L_by_x_quotient n x y j Hj). Qed.

(** Of weights that sum to one nothing is left but themselves. *)
Corollary cross_entropy_gradient : forall (n : nat) (x y : nat -> R) (j : nat), (j < n)%nat -> Sum n y = 1 ->
  is_derive (fun t => weighted_cross_entropy n y (fun k => if Nat.eqb k j then t else x k)) (x j)
    (softmax n x j - y j).
Proof.
  intros n x y j Hj Hy. replace (softmax n x j - y j) with (softmax n x j * Sum n y - y j) by (rewrite Hy; ring).
  now apply weighted_cross_entropy_gradient.
Qed.
