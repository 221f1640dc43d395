From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Verivative Require Import Verivative.
From Verivative Require log_softmax.
Open Scope R_scope.

(** What is proved of log-softmax. [Sum n f] is f 0 + ... + f (n - 1), and [delta i j] is 1 where i = j, else 0. Indices
    count from 0. *)

Definition softmax (n : nat) (x : nat -> R) (i : nat) : R := exp (x i) / Sum n (fun k => exp (x k)).

Definition log_softmax (n : nat) (x : nat -> R) (i : nat) : R := x i - ln (Sum n (fun k => exp (x k))).

(** It is the logarithm of softmax. *)
Lemma exp_log_softmax : forall (n : nat) (x : nat -> R) (i : nat), (0 < n)%nat ->
  exp (log_softmax n x i) = softmax n x i.
Proof.
  intros n x i Hn. unfold log_softmax, Rminus. rewrite exp_plus, exp_Ropp, exp_ln; [reflexivity |].
  apply Sum_pos; [exact Hn | intros; apply exp_pos].
Qed.

Theorem log_softmax_jacobian : forall (n : nat) (x : nat -> R) (i j : nat), (i < n)%nat -> (j < n)%nat ->
  is_derive (fun t => log_softmax n (fun k => if Nat.eqb k j then t else x k) i) (x j)
    (delta i j - softmax n x j).
Proof.
  intros n x i j Hi Hj. rewrite <- exp_log_softmax by lia. exact (log_softmax.y_by_x_quotient n x i j Hi Hj).
Qed.
