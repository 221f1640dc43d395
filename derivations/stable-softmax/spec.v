From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require stable_softmax.
Open Scope R_scope.

(** What is proved of softmax of scores less any constant c. [Sum n f] is f 0 + ... + f (n - 1), and [delta i j] is 1
    where i = j, else 0. Indices count from 0. *)

Definition softmax (n : nat) (c : R) (x : nat -> R) (i : nat) : R := exp (x i - c) / Sum n (fun k => exp (x k - c)).

Theorem softmax_jacobian : forall (n : nat) (x : nat -> R) (c : R) (i j : nat), (i < n)%nat -> (j < n)%nat ->
  is_derive (fun t => softmax n c (fun k => if Nat.eqb k j then t else x k) i) (x j)
    (softmax n c x i * (delta i j - softmax n c x j)).
Proof. intros n x c i j Hi Hj. exact (stable_softmax.y_by_x_quotient n x c i j Hi Hj). Qed.
