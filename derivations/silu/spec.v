From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require silu.
Open Scope R_scope.

(** What is proved of SiLU, x times its logistic sigmoid. *)

Definition sigmoid (x : R) : R := 1 / (1 + exp (- x)).

Definition silu (x : R) : R := x * sigmoid x.

Theorem silu_derivative : forall x : R, is_derive silu x (sigmoid x + silu x * (1 - sigmoid x)).
Proof. intro x. exact (silu.y_by_x_quotient x). Qed.
