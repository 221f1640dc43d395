From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require softplus.
Open Scope R_scope.

(** What is proved of softplus. *)

Definition sigmoid (x : R) : R := 1 / (1 + exp (- x)).

Definition softplus (x : R) : R := ln (1 + exp x).

Lemma one_less_exp_softplus : forall x : R, 1 - exp (- softplus x) = sigmoid x.
Proof.
  intro x. unfold softplus, sigmoid. pose proof (exp_pos x).
  rewrite exp_Ropp, exp_ln by lra. rewrite exp_Ropp. field. lra.
Qed.

Theorem softplus_derivative : forall x : R, is_derive softplus x (sigmoid x).
Proof. intro x. rewrite <- one_less_exp_softplus. exact (softplus.y_by_x_quotient x). Qed.
