From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require quadratic_form.
Open Scope R_scope.

(** What is proved of a quadratic form, of a matrix A that need not be symmetric. [Sum n f] is f 0 + ... + f (n - 1).
    Indices count from 0. *)

Definition quadratic_form (n : nat) (A : nat -> nat -> R) (x : nat -> R) : R :=
  Sum n (fun k => Sum n (fun l => x k * A k l * x l)).

Theorem quadratic_form_gradient : forall (n : nat) (x : nat -> R) (A : nat -> nat -> R) (j : nat), (j < n)%nat ->
  is_derive (fun t => quadratic_form n A (fun k => if Nat.eqb k j then t else x k)) (x j)
    (Sum n (fun k => x k * (A j k + A k j))).
Proof. intros n x A j Hj. exact (quadratic_form.f_by_x_quotient n x A j Hj). Qed.
