From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require tanh.
Open Scope R_scope.

(** What is proved of the hyperbolic tangent. *)

Definition hyperbolic_tangent (x : R) : R := (exp x - exp (- x)) / (exp x + exp (- x)).

Theorem hyperbolic_tangent_derivative : forall x : R, is_derive hyperbolic_tangent x (1 - hyperbolic_tangent x ^ 2).
Proof. intro x. exact (tanh.y_by_x_quotient x). Qed.
