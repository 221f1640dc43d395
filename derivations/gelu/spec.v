From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require gelu.
Open Scope R_scope.

(** What is proved of GELU, x times the share of a normal distribution below x. *)

(** The error function. *)
Definition erf (u : R) : R := 2 / sqrt PI * RInt (fun t => exp (- t ^ 2)) 0 u.

Definition gelu (x : R) : R := x / 2 * (1 + erf (x / sqrt 2)).

Theorem gelu_derivative : forall x : R,
  is_derive gelu x ((1 + erf (x / sqrt 2)) / 2 + x * exp (- (x ^ 2 / 2)) / sqrt (2 * PI)).
Proof. intro x. exact (gelu.y_by_x_quotient x). Qed.
