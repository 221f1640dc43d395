From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require softmax_entropy.
Open Scope R_scope.

(** What is proved of the entropy of softmax. [Sum n f] is f 0 + ... + f (n - 1). Indices count from 0. *)

Definition softmax (n : nat) (x : nat -> R) (i : nat) : R := exp (x i) / Sum n (fun k => exp (x k)).

Definition entropy (n : nat) (x : nat -> R) : R := - Sum n (fun i => softmax n x i * ln (softmax n x i)).

Theorem entropy_gradient : forall (n : nat) (x : nat -> R) (j : nat), (j < n)%nat ->
  is_derive (fun t => entropy n (fun k => if Nat.eqb k j then t else x k)) (x j)
    (- (softmax n x j * (entropy n x + ln (softmax n x j)))).
Proof. intros n x j Hj. exact (softmax_entropy.vH_by_x_quotient n x j Hj). Qed.
