From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require log_sigmoid.
Open Scope R_scope.

(** What is proved of log-sigmoid, the logarithm of the logistic sigmoid. *)

Definition sigmoid (x : R) : R := 1 / (1 + exp (- x)).

Definition log_sigmoid (x : R) : R := - ln (1 + exp (- x)).

Lemma one_less_exp_log_sigmoid : forall x : R, 1 - exp (log_sigmoid x) = sigmoid (- x).
Proof.
  intro x. unfold log_sigmoid, sigmoid. pose proof (exp_pos x). pose proof (exp_pos (- x)).
  rewrite exp_Ropp, exp_ln, Ropp_involutive by lra. rewrite exp_Ropp. field. lra.
Qed.

Theorem log_sigmoid_derivative : forall x : R, is_derive log_sigmoid x (sigmoid (- x)).
Proof. intro x. rewrite <- one_less_exp_log_sigmoid. exact (log_sigmoid.y_by_x_quotient x). Qed.
