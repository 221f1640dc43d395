(** Laws and tactics that proofs of algebra are made of. *)

(** What a hypothesis says, for all indices or as it stands; indices that it speaks of in vain may be any. *)
Ltac known ::= first
  [ assumption
  | match goal with
    | H : forall _ : nat, _ |- _ =>
        solve [ eapply H; first [ eassumption | lia | lazymatch goal with |- (?k < _)%nat => unify k O; lia end ] ]
    end ].

(** * Fields *)

Ltac alg_ring := unfold Rdiv; ring.

(** That something is not zero, where that of the same thing in another shape is known. *)
Ltac alg_other :=
  let Z := fresh in
  intro Z;
  match goal with
  | N : ?d <> 0 |- _ => solve [ apply N; alg_zero Z ]
  | N : 0 < ?d |- _ => solve [ apply (Rgt_not_eq _ _ N); alg_zero Z ]
  end
with alg_zero Z :=
  lazymatch type of Z with
  | ?c = 0 =>
      first [ transitivity c; [ring | exact Z]
            | transitivity (- c); [ring | rewrite Z; ring]
            | rewrite Z; ring
            | field_simplify_eq; [first [transitivity c; [ring | exact Z] | rewrite Z; ring] | alg_conditions] ]
  end
with alg_condition :=
  first [ assumption
        | apply Rgt_not_eq; assumption
        | match goal with |- _ * _ <> 0 => apply Rmult_integral_contrapositive_currified; alg_condition end
        | match goal with |- _ ^ _ <> 0 => apply pow_nonzero; alg_condition end
        | solve [nz]
        | alg_other ]
with alg_conditions := repeat apply conj; alg_condition.

Lemma nonzero_factor u c d : u = c * d -> u <> 0 -> d <> 0.
Proof. intros -> N H. apply N. rewrite H. ring. Qed.

Lemma nonzero_factor_positive u c d : u = c * d -> 0 < u -> d <> 0.
Proof. intros E N. apply (nonzero_factor u c d E). lra. Qed.

Lemma positive_factor u c d : u = c * d -> 0 < u -> 0 < c -> 0 < d.
Proof. intros -> U C. apply (Rmult_lt_reg_l c); [exact C | lra]. Qed.

(** * Sums *)

Lemma Sum_as n f g v : (forall k, (k < n)%nat -> f k = g k) -> Sum n g = v -> Sum n f = v.
Proof. intros H <-. now apply Sum_ext. Qed.

Lemma Sum_add n f g a b : Sum n f = a -> Sum n g = b -> Sum n (fun k => f k + g k) = a + b.
Proof. intros <- <-. apply Sum_plus. Qed.

Lemma Sum_times n c f a : Sum n f = a -> Sum n (fun k => c * f k) = c * a.
Proof. intros <-. apply Sum_scal_l. Qed.

Lemma Sum_one n : Sum n (fun _ => 1) = INR n.
Proof. rewrite Sum_const. ring. Qed.

(** * Exponentials and logarithms *)

Lemma exp_as u s v : u = s -> exp s = v -> exp u = v.
Proof. now intros ->. Qed.

Lemma exp_sum a b u v : exp a = u -> exp b = v -> exp (a + b) = u * v.
Proof. intros <- <-. apply exp_plus. Qed.

Lemma exp_same w z : w = z -> exp w = exp z.
Proof. now intros ->. Qed.

Lemma exp_inverse w z : w = -1 * z -> exp w = / exp z.
Proof. intros ->. rewrite <- exp_Ropp. f_equal. ring. Qed.

Lemma exp_power w z k : w = IZR (Z.of_nat k) * z -> exp w = exp z ^ k.
Proof.
  intros ->. rewrite <- INR_IZR_INZ. induction k as [|k IH].
  - rewrite Rmult_0_l. apply exp_0.
  - rewrite S_INR. replace ((INR k + 1) * z) with (z + INR k * z) by ring. rewrite exp_plus, IH. reflexivity.
Qed.

Lemma exp_inverse_power w z k : w = IZR (Z.opp (Z.of_nat k)) * z -> exp w = / (exp z ^ k).
Proof.
  intros ->. rewrite opp_IZR. rewrite <- (exp_power (IZR (Z.of_nat k) * z) z k) by reflexivity.
  rewrite <- exp_Ropp. f_equal. ring.
Qed.

Lemma exp_ln_same u : 0 < u -> exp (ln u) = u.
Proof. apply exp_ln. Qed.

Lemma exp_ln_power u k : 0 < u -> exp (IZR (Z.of_nat k) * ln u) = u ^ k.
Proof. intro H. rewrite (exp_power _ (ln u) k) by reflexivity. now rewrite exp_ln. Qed.

Lemma exp_ln_inverse u : 0 < u -> exp (-1 * ln u) = / u.
Proof. intro H. rewrite (exp_inverse _ (ln u)) by reflexivity. now rewrite exp_ln. Qed.

Lemma exp_ln_inverse_power u k : 0 < u -> exp (IZR (Z.opp (Z.of_nat k)) * ln u) = / (u ^ k).
Proof. intro H. rewrite (exp_inverse_power _ (ln u) k) by reflexivity. now rewrite exp_ln. Qed.

Lemma ln_as u s v : u = s -> ln s = v -> ln u = v.
Proof. now intros ->. Qed.

Lemma ln_product a b u v : 0 < a -> 0 < b -> ln a = u -> ln b = v -> ln (a * b) = u + v.
Proof. intros A B <- <-. now apply ln_mult. Qed.

Lemma ln_inverse u : 0 < u -> ln (/ u) = -1 * ln u.
Proof. intro H. rewrite ln_Rinv by exact H. ring. Qed.

Lemma ln_power u k : 0 < u -> ln (u ^ k) = IZR (Z.of_nat k) * ln u.
Proof. intro H. rewrite <- (ln_exp (IZR (Z.of_nat k) * ln u)). now rewrite exp_ln_power. Qed.

Lemma ln_inverse_power u k : 0 < u -> ln (/ (u ^ k)) = IZR (Z.opp (Z.of_nat k)) * ln u.
Proof. intro H. rewrite <- (ln_exp (IZR (Z.opp (Z.of_nat k)) * ln u)). now rewrite exp_ln_inverse_power. Qed.

(** * Roots *)

Lemma Rpower_exp u v : Rpower u v = exp (v * ln u).
Proof. Transparent Rpower. reflexivity. Qed.
Global Opaque Rpower.

Lemma ln_Rpower u v : ln (Rpower u v) = v * ln u.
Proof. rewrite Rpower_exp. apply ln_exp. Qed.

(** The logarithm of a product of powers. *)
Ltac alg_ln :=
  lazymatch goal with
  | |- ln (exp _) = _ => apply ln_exp
  | |- ln (_ * _) = _ + _ => apply ln_product; [pos | pos | alg_ln | alg_ln]
  | |- ln (/ (_ ^ _)) = _ => apply ln_inverse_power; pos
  | |- ln (/ _) = _ => apply ln_inverse; pos
  | |- ln (Rpower _ _) = _ => apply ln_Rpower
  | |- ln ?u = ln ?u => reflexivity
  | |- ln (_ ^ _) = _ => apply ln_power; pos
  | |- ln 1 = 0 => apply ln_1
  end.

Lemma sqrt_squared u : 0 < u -> sqrt u ^ 2 = u.
Proof. intro H. replace (sqrt u ^ 2) with (sqrt u * sqrt u) by ring. apply sqrt_sqrt. lra. Qed.

Lemma sqrt_as u v : 0 < v -> v ^ 2 = u -> sqrt u = v.
Proof. intros H <-. replace (v ^ 2) with (v * v) by ring. apply sqrt_square. lra. Qed.

Lemma Rpower_as u v c p q : 0 < u -> 0 < v -> (0 < q)%nat -> c * IZR (Z.of_nat q) = IZR (Z.of_nat p) -> v ^ q = u ^ p -> Rpower u c = v.
Proof.
  intros U V Q C H. rewrite Rpower_exp. rewrite <- (exp_ln v V). f_equal.
  apply (Rmult_eq_reg_l (IZR (Z.of_nat q))); [|apply not_0_IZR; lia].
  rewrite <- Rmult_assoc, (Rmult_comm (IZR (Z.of_nat q)) c), C.
  rewrite <- !ln_power by assumption. now rewrite H.
Qed.

Lemma Rpower_as_root u v c q : 0 < u -> 0 < v -> (0 < q)%nat -> c * IZR (Z.of_nat q) = 1 -> v ^ q = u -> Rpower u c = v.
Proof. intros U V Q C H. apply (Rpower_as u v c 1 q); auto. rewrite H. ring. Qed.

Lemma Rpower_as_inverse u v c p q :
  0 < u -> 0 < v -> (0 < q)%nat -> c * IZR (Z.of_nat q) = IZR (Z.opp (Z.of_nat p)) -> v ^ q = 1 / (u ^ p) -> Rpower u c = v.
Proof.
  intros U V Q C H. rewrite <- (Rinv_involutive v) by lra. rewrite <- (Rpower_as u (/ v) (- c) p q); auto.
  - rewrite !Rpower_exp, <- exp_Ropp. f_equal. ring.
  - now apply Rinv_0_lt_compat.
  - rewrite Ropp_mult_distr_l_reverse, C, opp_IZR. ring.
  - rewrite <- Rinv_pow, H by lra. field. apply pow_nonzero. lra.
Qed.

Lemma Rpower_as_inverse_root u v c q :
  0 < u -> 0 < v -> (0 < q)%nat -> c * IZR (Z.of_nat q) = -1 -> v ^ q = 1 / u -> Rpower u c = v.
Proof. intros U V Q C H. apply (Rpower_as_inverse u v c 1 q); auto. rewrite H. now rewrite pow_1. Qed.

Lemma Rpower_root u q : (0 < q)%nat -> 0 < u -> Rpower u (1 / IZR (Z.of_nat q)) ^ q = u.
Proof.
  intros Q U. rewrite Rpower_exp, <- (exp_power (ln u)); [now apply exp_ln|].
  field. apply not_0_IZR. lia.
Qed.

Ltac by_algebra := first [ alg_ring | field; alg_conditions ].
