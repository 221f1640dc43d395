From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require l2_normalisation.
Open Scope R_scope.

(** What is proved of the direction of a vector of n numbers that are not all zero. [Sum n f] is f 0 + ... + f (n - 1),
    and [delta i j] is 1 where i = j, else 0. Indices count from 0. *)

Definition norm (n : nat) (x : nat -> R) : R := sqrt (Sum n (fun k => x k ^ 2)).

Definition direction (n : nat) (x : nat -> R) (i : nat) : R := x i / norm n x.

Theorem direction_jacobian : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat ->
  0 < Sum n (fun k => x k ^ 2) ->
  is_derive (fun t => direction n (fun k => if Nat.eqb k j then t else x k) i) (x j)
    ((delta i j - direction n x i * direction n x j) / norm n x).
Proof. intros n x i j Hi Hj Hx. apply (l2_normalisation.y_by_x_quotient n x i j); side. Qed.
