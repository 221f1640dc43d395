From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require sigmoid.
Open Scope R_scope.

(** What is proved of the logistic sigmoid. *)

Definition sigmoid (x : R) : R := 1 / (1 + exp (- x)).

Theorem sigmoid_derivative : forall x : R, is_derive sigmoid x (sigmoid x * (1 - sigmoid x)).
Proof. intro x. exact (sigmoid.sigma_by_x_quotient x). Qed.

Theorem sigmoid_derivative_by_product : forall x : R, is_derive sigmoid x (sigmoid x * (1 - sigmoid x)).
Proof. intro x. exact (sigmoid.sigma_by_x_product x). Qed.

Theorem sigmoid_derivative_by_logarithms : forall x : R, is_derive sigmoid x (sigmoid x * (1 - sigmoid x)).
Proof. intro x. exact (sigmoid.sigma_by_x_logarithmic x). Qed.
