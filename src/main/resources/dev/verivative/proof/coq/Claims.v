(** Inequalities that hold for every size: tactics that claims are checked by. *)

(** * One term of a sum, and the whole *)

Lemma Sum_split n f i : (i < n)%nat -> Sum n f = f i + Sum n (fun k => if Nat.eqb k i then 0 else f k).
Proof.
  intro Hi.
  rewrite (Sum_ext n f (fun k => f k * delta k i + (if Nat.eqb k i then 0 else f k))).
  - rewrite Sum_plus, Sum_delta by exact Hi. reflexivity.
  - intros k _. destruct (Nat.eqb_spec k i) as [-> | N]; [rewrite delta_same | rewrite delta_neq by exact N]; ring.
Qed.

Lemma Sum_term_le n f i : (i < n)%nat -> (forall k, (k < n)%nat -> 0 <= f k) -> f i <= Sum n f.
Proof.
  intros Hi H. rewrite (Sum_split n f i Hi).
  assert (0 <= Sum n (fun k => if Nat.eqb k i then 0 else f k)); [|lra].
  apply Sum_nonneg. intros k Hk. destruct (Nat.eqb k i); [lra | now apply H].
Qed.

Lemma Sum_term_lt n f i : (i < n)%nat -> (2 <= n)%nat -> (forall k, (k < n)%nat -> 0 < f k) -> f i < Sum n f.
Proof.
  intros Hi Hn H. rewrite (Sum_split n f i Hi).
  pose (j := if Nat.eqb i 0 then 1%nat else 0%nat).
  assert (Hj : (j < n)%nat) by (unfold j; destruct (Nat.eqb i 0); lia).
  assert (N : j <> i) by (unfold j; destruct (Nat.eqb_spec i 0); lia).
  pose proof (Sum_term_le n (fun k => if Nat.eqb k i then 0 else f k) j Hj) as L. cbv beta in L.
  apply Nat.eqb_neq in N. rewrite N in L.
  assert (f j <= Sum n (fun k => if Nat.eqb k i then 0 else f k)).
  { apply L. intros k Hk. destruct (Nat.eqb k i); [lra | now apply Rlt_le, H]. }
  pose proof (H j Hj). lra.
Qed.

Lemma Sum_two_le n f i j : (i < n)%nat -> (j < n)%nat -> i <> j -> (forall k, (k < n)%nat -> 0 <= f k) ->
  f i + f j <= Sum n f.
Proof.
  intros Hi Hj N H. rewrite (Sum_split n f i Hi).
  pose proof (Sum_term_le n (fun k => if Nat.eqb k i then 0 else f k) j Hj) as L. cbv beta in L.
  assert (M : j <> i) by congruence. apply Nat.eqb_neq in M. rewrite M in L.
  assert (f j <= Sum n (fun k => if Nat.eqb k i then 0 else f k)); [|lra].
  apply L. intros k Hk. destruct (Nat.eqb k i); [lra | now apply H].
Qed.

Lemma Sum_lt n f g : (0 < n)%nat -> (forall k, (k < n)%nat -> f k < g k) -> Sum n f < Sum n g.
Proof.
  intros Hn H. assert (0 < Sum n (fun k => g k - f k)).
  { apply Sum_pos; [exact Hn|]. intros k Hk. specialize (H k Hk). lra. }
  rewrite Sum_minus in H0. lra.
Qed.

Lemma Sum_le_const n f c : (forall k, (k < n)%nat -> f k <= c) -> Sum n f <= INR n * c.
Proof. intro H. rewrite <- Sum_const. now apply Sum_le. Qed.

Lemma Sum_ge_const n f c : (forall k, (k < n)%nat -> c <= f k) -> INR n * c <= Sum n f.
Proof. intro H. rewrite <- Sum_const. now apply Sum_le. Qed.

(** The variance of a share. *)
Lemma mult_rest_le u : u * (1 - u) <= 1 / 4.
Proof. pose proof (pow2_ge_0 (u - 1 / 2)). lra. Qed.

Lemma one_le_INR n : (0 < n)%nat -> 1 <= INR n.
Proof. intro H. change 1 with (INR 1). apply le_INR. lia. Qed.

Lemma INR_le n m : (n <= m)%nat -> INR n <= INR m.
Proof. apply le_INR. Qed.

(** * Another index *)

(** Where there are more indices than these, there is one that is none of them. *)
Lemma other_1 n a : (1 < n)%nat -> exists j, (j < n)%nat /\ j <> a.
Proof. intro. destruct (Nat.eq_dec a 0); [exists 1%nat | exists 0%nat]; lia. Qed.

Lemma other_2 n a b : (2 < n)%nat -> exists j, (j < n)%nat /\ j <> a /\ j <> b.
Proof.
  intro. assert (D : (0 <> a /\ 0 <> b \/ 1 <> a /\ 1 <> b \/ 2 <> a /\ 2 <> b)%nat) by lia.
  destruct D as [D | [D | D]]; [exists 0%nat | exists 1%nat | exists 2%nat]; lia.
Qed.

Lemma other_3 n a b c : (3 < n)%nat -> exists j, (j < n)%nat /\ j <> a /\ j <> b /\ j <> c.
Proof.
  intro. assert (D : (0 <> a /\ 0 <> b /\ 0 <> c \/ 1 <> a /\ 1 <> b /\ 1 <> c \/ 2 <> a /\ 2 <> b /\ 2 <> c
    \/ 3 <> a /\ 3 <> b /\ 3 <> c)%nat) by lia.
  destruct D as [D | [D | [D | D]]]; [exists 0%nat | exists 1%nat | exists 2%nat | exists 3%nat]; lia.
Qed.

(** * Functions that grow *)

Lemma exp_lt u v : u < v -> exp u < exp v.
Proof. apply exp_increasing. Qed.

Lemma exp_le u v : u <= v -> exp u <= exp v.
Proof. intros [H | ->]; [now apply Rlt_le, exp_increasing | apply Rle_refl]. Qed.

Lemma exp_gt_1 u : 0 < u -> 1 < exp u.
Proof. intro H. rewrite <- exp_0. now apply exp_increasing. Qed.

Lemma exp_ge_1 u : 0 <= u -> 1 <= exp u.
Proof. intro H. rewrite <- exp_0. now apply exp_le. Qed.

Lemma exp_lt_1 u : u < 0 -> exp u < 1.
Proof. intro H. rewrite <- exp_0. now apply exp_increasing. Qed.

Lemma exp_le_1 u : u <= 0 -> exp u <= 1.
Proof. intro H. rewrite <- exp_0. now apply exp_le. Qed.

Lemma exp_above_tangent u : 1 + u <= exp u.
Proof. apply exp_ineq1_le. Qed.

Lemma ln_lt u v : 0 < u -> u < v -> ln u < ln v.
Proof. apply ln_increasing. Qed.

Lemma ln_le u v : 0 < u -> u <= v -> ln u <= ln v.
Proof. intros P [H | ->]; [now apply Rlt_le, ln_increasing | apply Rle_refl]. Qed.

Lemma lt_ln u v : exp u < v -> u < ln v.
Proof. intro H. rewrite <- (ln_exp u). apply ln_increasing; [apply exp_pos | exact H]. Qed.

Lemma le_ln u v : exp u <= v -> u <= ln v.
Proof. intro H. rewrite <- (ln_exp u). apply ln_le; [apply exp_pos | exact H]. Qed.

Lemma ln_lt_exp u v : 0 < u -> u < exp v -> ln u < v.
Proof. intros P H. rewrite <- (ln_exp v). now apply ln_increasing. Qed.

Lemma ln_le_exp u v : 0 < u -> u <= exp v -> ln u <= v.
Proof. intros P H. rewrite <- (ln_exp v). now apply ln_le. Qed.

Lemma ln_pos u : 1 < u -> 0 < ln u.
Proof. intro H. rewrite <- ln_1. apply ln_increasing; lra. Qed.

Lemma ln_nonneg u : 1 <= u -> 0 <= ln u.
Proof. intro H. rewrite <- ln_1. apply ln_le; lra. Qed.

Lemma ln_neg u : 0 < u -> u < 1 -> ln u < 0.
Proof. intros P H. rewrite <- ln_1. now apply ln_increasing. Qed.

Lemma ln_nonpos u : 0 < u -> u <= 1 -> ln u <= 0.
Proof. intros P H. rewrite <- ln_1. now apply ln_le. Qed.

Lemma sqrt_lt u v : 0 <= u -> u < v -> sqrt u < sqrt v.
Proof. intros P H. apply sqrt_lt_1; lra. Qed.

Lemma sqrt_le u v : 0 <= u -> u <= v -> sqrt u <= sqrt v.
Proof. intros P H. apply sqrt_le_1; lra. Qed.

Lemma inv_lt u v : 0 < v -> v < u -> / u < / v.
Proof. intros P H. apply Rinv_lt_contravar; [apply Rmult_lt_0_compat; lra | exact H]. Qed.

Lemma inv_le u v : 0 < v -> v <= u -> / u <= / v.
Proof. intros P H. now apply Rinv_le_contravar. Qed.

Lemma pow_lt_pow u v m : (0 < m)%nat -> 0 <= u -> u < v -> u ^ m < v ^ m.
Proof.
  intros Hm P H. destruct m as [|m]; [lia|]. clear Hm.
  induction m as [|m IH]; [rewrite !pow_1; exact H|].
  cbn [pow] in *. apply Rmult_le_0_lt_compat; [exact P | | exact H | exact IH].
  change (u * u ^ m) with (u ^ S m). now apply pow_le.
Qed.

Lemma logistic_value u : logistic u = 1 / (1 + exp (- u)).
Proof. Transparent logistic. unfold logistic. Opaque logistic. reflexivity. Qed.

Lemma logistic_lt_1 u : logistic u < 1.
Proof.
  rewrite logistic_value. pose proof (exp_pos (- u)). apply Rlt_div_l; lra.
Qed.

Lemma logistic_lt u v : u < v -> logistic u < logistic v.
Proof.
  intro H. rewrite !logistic_value. unfold Rdiv. rewrite !Rmult_1_l.
  pose proof (exp_pos (- u)). pose proof (exp_pos (- v)).
  assert (exp (- v) < exp (- u)) by (apply exp_increasing; lra). apply inv_lt; lra.
Qed.

Lemma tanh_value u : tanh u = 1 - 2 * logistic (- (2 * u)).
Proof.
  Transparent tanh sinh cosh. unfold tanh, sinh, cosh. Opaque tanh sinh cosh.
  rewrite logistic_value, Ropp_involutive. replace (2 * u) with (u + u) by ring.
  rewrite exp_plus, exp_Ropp. pose proof (exp_pos u). field. nra.
Qed.

Lemma tanh_lt u v : u < v -> tanh u < tanh v.
Proof.
  intro H. rewrite !tanh_value.
  assert (logistic (- (2 * v)) < logistic (- (2 * u))) by (apply logistic_lt; lra). lra.
Qed.

Lemma tanh_lt_1 u : tanh u < 1.
Proof. rewrite tanh_value. pose proof (logistic_pos (- (2 * u))). lra. Qed.

Lemma tanh_gt_m1 u : -1 < tanh u.
Proof. rewrite tanh_value. pose proof (logistic_lt_1 (- (2 * u))). lra. Qed.

Lemma tanh_0 : tanh 0 = 0.
Proof.
  rewrite tanh_value, logistic_value. replace (- - (2 * 0)) with 0 by ring. rewrite exp_0. field.
Qed.

Lemma tanh_pos u : 0 < u -> 0 < tanh u.
Proof. intro H. rewrite <- tanh_0. now apply tanh_lt. Qed.

Lemma tanh_neg u : u < 0 -> tanh u < 0.
Proof. intro H. rewrite <- tanh_0. now apply tanh_lt. Qed.

Lemma sinh_value u : sinh u = (exp u - exp (- u)) / 2.
Proof. Transparent sinh. unfold sinh. Opaque sinh. reflexivity. Qed.

Lemma cosh_value u : cosh u = (exp u + exp (- u)) / 2.
Proof. Transparent cosh. unfold cosh. Opaque cosh. reflexivity. Qed.

Lemma sinh_lt u v : u < v -> sinh u < sinh v.
Proof.
  intro H. rewrite !sinh_value.
  assert (exp u < exp v) by now apply exp_increasing.
  assert (exp (- v) < exp (- u)) by (apply exp_increasing; lra). lra.
Qed.

Lemma sinh_0 : sinh 0 = 0.
Proof. rewrite sinh_value, Ropp_0. lra. Qed.

Lemma sinh_pos u : 0 < u -> 0 < sinh u.
Proof. intro H. rewrite <- sinh_0. now apply sinh_lt. Qed.

Lemma sinh_neg u : u < 0 -> sinh u < 0.
Proof. intro H. rewrite <- sinh_0. now apply sinh_lt. Qed.

Lemma sinh_lt_cosh u : sinh u < cosh u.
Proof. rewrite sinh_value, cosh_value. pose proof (exp_pos (- u)). lra. Qed.

Lemma cosh_ge_1 u : 1 <= cosh u.
Proof.
  rewrite cosh_value, exp_Ropp. pose proof (exp_pos u).
  assert (E : (exp u + / exp u) / 2 - 1 = (exp u - 1) ^ 2 / (2 * exp u)) by (field; lra).
  assert (0 <= (exp u - 1) ^ 2 / (2 * exp u)); [|lra].
  apply Rmult_le_pos; [apply pow2_ge_0 | apply Rlt_le, Rinv_0_lt_compat; lra].
Qed.

Lemma erf_lt u v : u < v -> erf u < erf v.
Proof.
  intro H. destruct (MVT_gen erf u v (fun t => 2 / sqrt PI * exp (- t ^ 2))) as [c [_ E]].
  - intros t _. apply is_derive_erf.
  - intros t _. apply continuity_pt_filterlim, (ex_derive_continuous erf). eexists. apply is_derive_erf.
  - assert (0 < 2 / sqrt PI * exp (- c ^ 2)).
    { apply Rmult_lt_0_compat; [apply Rdiv_lt_0_compat; [lra | apply sqrt_lt_R0, PI_RGT_0] | apply exp_pos]. }
    assert (0 < 2 / sqrt PI * exp (- c ^ 2) * (v - u)) by (apply Rmult_lt_0_compat; lra). lra.
Qed.

Lemma erf_0 : erf 0 = 0.
Proof. Transparent erf. unfold erf. Opaque erf. rewrite RInt_point. change zero with 0. ring. Qed.

Lemma erf_pos u : 0 < u -> 0 < erf u.
Proof. intro H. rewrite <- erf_0. now apply erf_lt. Qed.

Lemma erf_neg u : u < 0 -> erf u < 0.
Proof. intro H. rewrite <- erf_0. now apply erf_lt. Qed.

Ltac sign_of_argument ::=
  lazymatch goal with
  | |- 0 < sinh _ => apply sinh_pos; pos
  | |- 0 < tanh _ => apply tanh_pos; pos
  | |- 0 < erf _ => apply erf_pos; pos
  | |- sinh _ < 0 => apply sinh_neg; neg
  | |- tanh _ < 0 => apply tanh_neg; neg
  | |- erf _ < 0 => apply erf_neg; neg
  end.

Lemma Rpower_lt u v w : 0 < u -> u < v -> 0 < w -> Rpower u w < Rpower v w.
Proof. intros P H W. now apply Rlt_Rpower_l. Qed.

(** * Quotients *)

Lemma div_lt_div u s v t : 0 < s -> 0 < t -> u * t < v * s -> u / s < v / t.
Proof.
  intros Hs Ht H. apply Rlt_div_l; [exact Hs|]. unfold Rdiv. rewrite Rmult_assoc, (Rmult_comm (/ t)), <- Rmult_assoc.
  now apply Rlt_div_r.
Qed.

Lemma div_le_div u s v t : 0 < s -> 0 < t -> u * t <= v * s -> u / s <= v / t.
Proof.
  intros Hs Ht H. apply Rle_div_l; [exact Hs|]. unfold Rdiv. rewrite Rmult_assoc, (Rmult_comm (/ t)), <- Rmult_assoc.
  now apply Rle_div_r.
Qed.

Lemma div_lt_same u v s : 0 < s -> u < v -> u / s < v / s.
Proof. intros Hs H. apply Rmult_lt_compat_r; [now apply Rinv_0_lt_compat | exact H]. Qed.

Lemma div_le_same u v s : 0 < s -> u <= v -> u / s <= v / s.
Proof. intros Hs H. apply Rmult_le_compat_r; [now apply Rlt_le, Rinv_0_lt_compat | exact H]. Qed.

Lemma div_lt_above u s t : 0 < u -> 0 < t -> t < s -> u / s < u / t.
Proof. intros Hu Ht H. apply Rmult_lt_compat_l; [exact Hu | now apply inv_lt]. Qed.

Lemma div_le_above u s t : 0 <= u -> 0 < t -> t <= s -> u / s <= u / t.
Proof. intros Hu Ht H. apply Rmult_le_compat_l; [exact Hu | now apply inv_le]. Qed.

Lemma div_lt u s c : 0 < s -> u < c * s -> u / s < c.
Proof. intros Hs H. now apply Rlt_div_l. Qed.

Lemma lt_div u s c : 0 < s -> c * s < u -> c < u / s.
Proof. intros Hs H. now apply Rlt_div_r. Qed.

Lemma div_le u s c : 0 < s -> u <= c * s -> u / s <= c.
Proof. intros Hs H. now apply Rle_div_l. Qed.

Lemma le_div u s c : 0 < s -> c * s <= u -> c <= u / s.
Proof. intros Hs H. now apply Rle_div_r. Qed.

(** * Facts about what stands in a goal *)

(** Adds a fact, unless it is there. *)
Ltac fact T tac :=
  lazymatch goal with
  | _ : T |- _ => fail
  | |- _ => let F := fresh "F" in assert (F : T) by tac
  end.

(** Adds what is known of the parts of the goal and of the hypotheses: signs, bounds, the order of exponentials, and that
    one term of a sum of positive ones is below the whole. *)
Ltac facts :=
  repeat match goal with
  | |- context [exp ?u] => fact (0 < exp u) ltac:(apply exp_pos)
  | _ : context [exp ?u] |- _ => fact (0 < exp u) ltac:(apply exp_pos)
  | |- context [logistic ?u] => fact (0 < logistic u < 1) ltac:(split; [apply logistic_pos | apply logistic_lt_1])
  | |- context [tanh ?u] => fact (-1 < tanh u < 1) ltac:(split; [apply tanh_gt_m1 | apply tanh_lt_1])
  | |- context [cosh ?u] => fact (1 <= cosh u /\ sinh u < cosh u) ltac:(split; [apply cosh_ge_1 | apply sinh_lt_cosh])
  | |- context [sqrt ?u] => fact (0 <= sqrt u) ltac:(apply sqrt_pos)
  | |- context [sqrt ?u] => fact (sqrt u * sqrt u = u) ltac:(apply sqrt_sqrt; solve [nonneg])
  | |- context [?u ^ 2] => fact (0 <= u ^ 2) ltac:(apply pow2_ge_0)
  | |- context [delta ?i ?j] => fact (0 <= delta i j) ltac:(apply delta_nonneg)
  | |- context [INR ?n] => fact (2 <= INR n) ltac:(apply (INR_le 2); lia)
  | |- context [INR ?n] => fact (1 <= INR n) ltac:(apply one_le_INR; lia)
  | |- context [exp ?u] => match goal with |- context [exp ?v] => fact (exp u < exp v) ltac:(apply exp_lt; lra) end
  | |- context [Sum ?n ?f] => fact (0 < Sum n f) ltac:(apply Sum_pos; [lia | intros; solve [pos]])
  | |- context [Sum ?n ?f] => fact (0 <= Sum n f) ltac:(apply Sum_nonneg; intros; solve [nonneg])
  | R : (?i < ?n)%nat |- context [Sum ?n ?f] =>
      let u := eval cbv beta in (f i) in
      fact (u < Sum n f) ltac:(apply (Sum_term_lt n f i); [exact R | lia | intros; solve [pos]])
  | R : (?i < ?n)%nat |- context [Sum ?n ?f] =>
      let u := eval cbv beta in (f i) in
      fact (u <= Sum n f) ltac:(apply (Sum_term_le n f i); [exact R | intros; solve [nonneg]])
  | R : (?i < ?n)%nat, R' : (?j < ?n)%nat |- context [Sum ?n ?f] =>
      let u := eval cbv beta in (f i) in
      let v := eval cbv beta in (f j) in
      lazymatch goal with
      | _ : v + u <= Sum n f |- _ => fail
      | |- _ => fact (u + v <= Sum n f)
          ltac:(apply (Sum_two_le n f i j); [exact R | exact R' | first [assumption | congruence | lia] | intros; solve [nonneg]])
      end
  end.

(** * Inequalities *)

(** The order of attempts: what is assumed; a sign, by structure; a function that grows on both sides; logarithms and
    quotients to the other side; what is the same on both sides; facts and linear arithmetic; and products of facts. *)
Ltac less := cbv beta; first [ known | solve [pos] | solve [neg] | solve [
  lazymatch goal with
  | |- 0 < sinh _ => apply sinh_pos; less
  | |- sinh _ < 0 => apply sinh_neg; less
  | |- 0 < tanh _ => apply tanh_pos; less
  | |- tanh _ < 0 => apply tanh_neg; less
  | |- 0 < erf _ => apply erf_pos; less
  | |- erf _ < 0 => apply erf_neg; less
  | |- 0 < ln _ => apply ln_pos; less
  | |- ln _ < 0 => apply ln_neg; less
  | |- 0 < sqrt _ => apply sqrt_lt_R0; less
  | |- 0 < - _ => apply opp_pos; less
  | |- - _ < 0 => apply opp_neg; less
  | |- 0 < Sum _ _ => apply Sum_pos; [lia | intros ? ?; less]
  | |- Sum _ _ < 0 => apply Sum_neg; [lia | intros ? ?; less]
  | |- 0 < _ * _ => first [ apply Rmult_lt_0_compat; less | apply mult_neg_neg; less ]
  | |- 0 < _ / _ => first [ apply Rdiv_lt_0_compat; less | apply div_neg_neg; less ]
  | |- _ * _ < 0 => first [ apply mult_neg_pos; less | apply mult_pos_neg; less ]
  | |- _ / _ < 0 => first [ apply div_neg_pos; less | apply div_pos_neg; less ]
  | |- 0 < ?u - ?v => apply (Rlt_Rminus v u); less
  | |- ?u - ?v < 0 => apply (Rlt_minus u v); less
  | |- exp _ < exp _ => apply exp_lt; less
  | |- exp _ < 1 => apply exp_lt_1; less
  | |- 1 < exp _ => apply exp_gt_1; less
  | |- ln _ < ln _ => apply ln_lt; less
  | |- _ < ln _ => apply lt_ln; less
  | |- ln _ < _ => apply ln_lt_exp; less
  | |- logistic _ < logistic _ => apply logistic_lt; less
  | |- tanh _ < tanh _ => apply tanh_lt; less
  | |- sinh _ < sinh _ => apply sinh_lt; less
  | |- erf _ < erf _ => apply erf_lt; less
  | |- sqrt _ < sqrt _ => apply sqrt_lt; [ atmost | less ]
  | |- Rpower _ ?w < Rpower _ ?w => apply Rpower_lt; less
  | |- ?u ^ ?m < ?v ^ ?m => apply pow_lt_pow; [ lia | atmost | less ]
  | |- / _ < / _ => apply inv_lt; less
  | |- Sum ?n _ < Sum ?n _ => apply Sum_lt; [ lia | intros ? ?; less ]
  | |- - ?u < - ?v => apply Ropp_lt_contravar; less
  | |- ?u + ?w < ?v + ?w => apply Rplus_lt_compat_r; less
  | |- ?w + ?u < ?w + ?v => apply Rplus_lt_compat_l; less
  | |- ?u - ?w < ?v - ?w => apply Rplus_lt_compat_r; less
  | |- ?w - ?u < ?w - ?v => apply Rplus_lt_compat_l, Ropp_lt_contravar; less
  | |- ?u * ?w < ?v * ?w => apply Rmult_lt_compat_r; less
  | |- ?w * ?u < ?w * ?v => apply Rmult_lt_compat_l; less
  | |- ?u / ?w < ?v / ?w => apply div_lt_same; less
  | |- ?w / ?u < ?w / ?v => apply div_lt_above; less
  | |- _ / _ < _ / _ => apply div_lt_div; less
  | |- _ / _ < _ => apply div_lt; less
  | |- _ < _ / _ => apply lt_div; less
  end ] | by_facts ]
with atmost := cbv beta; first [ known | apply Rlt_le; known | solve [nonneg] | solve [
  lazymatch goal with
  | |- 0 <= ln _ => apply ln_nonneg; atmost
  | |- ln _ <= 0 => apply ln_nonpos; [ less | atmost ]
  | |- 0 <= ?u - ?v => apply (Rge_le (u - v) 0), Rge_minus, Rle_ge; atmost
  | |- ?u - ?v <= 0 => apply (Rle_minus u v); atmost
  | |- 0 <= Sum _ _ => apply Sum_nonneg; intros ? ?; atmost
  | |- Sum _ _ <= 0 => apply Sum_nonpos; intros ? ?; atmost
  | |- 0 <= - _ => apply Ropp_0_ge_le_contravar, Rle_ge; atmost
  | |- - _ <= 0 => rewrite <- Ropp_0; apply Ropp_le_contravar; atmost
  | |- 0 <= _ * _ => first [ apply Rmult_le_pos; atmost | apply mult_nonpos_nonpos; atmost ]
  | |- _ * _ <= 0 => first [ apply mult_nonneg_nonpos; atmost | apply mult_nonpos_nonneg; atmost ]
  | |- ?u * (1 - ?u) <= _ => apply (Rle_trans _ (1 / 4)); [ apply mult_rest_le | atmost ]
  | |- exp _ <= exp _ => apply exp_le; atmost
  | |- exp _ <= 1 => apply exp_le_1; atmost
  | |- 1 <= exp _ => apply exp_ge_1; atmost
  | |- ln _ <= ln _ => apply ln_le; [ less | atmost ]
  | |- _ <= ln _ => apply le_ln; atmost
  | |- ln _ <= _ => apply ln_le_exp; [ less | atmost ]
  | |- sqrt _ <= sqrt _ => apply sqrt_le; atmost
  | |- / _ <= / _ => apply inv_le; [ less | atmost ]
  | |- Sum ?n _ <= Sum ?n _ => apply Sum_le; intros ? ?; atmost
  | |- - ?u <= - ?v => apply Ropp_le_contravar; atmost
  | |- ?u + ?w <= ?v + ?w => apply Rplus_le_compat_r; atmost
  | |- ?w + ?u <= ?w + ?v => apply Rplus_le_compat_l; atmost
  | |- ?u - ?w <= ?v - ?w => apply Rplus_le_compat_r; atmost
  | |- ?w - ?u <= ?w - ?v => apply Rplus_le_compat_l, Ropp_le_contravar; atmost
  | |- ?u * ?w <= ?v * ?w => apply Rmult_le_compat_r; atmost
  | |- ?w * ?u <= ?w * ?v => apply Rmult_le_compat_l; atmost
  | |- ?u / ?w <= ?v / ?w => apply div_le_same; [ less | atmost ]
  | |- ?w / ?u <= ?w / ?v => apply div_le_above; [ atmost | less | atmost ]
  | |- _ / _ <= _ / _ => apply div_le_div; [ less | less | atmost ]
  | |- _ / _ <= _ => apply div_le; [ less | atmost ]
  | |- _ <= _ / _ => apply le_div; [ less | atmost ]
  end ] | apply Rlt_le; solve [less] | by_facts ]
with by_facts := facts; first [ lra | more_facts; lra | reciprocals; nra ]
(** If something holds for all indices: no sum is above so many times its largest term, or below so many times its least. *)
with more_facts :=
  lazymatch goal with H : forall k : nat, (_ < _)%nat -> _ <= _ |- _ => idtac end;
  repeat match goal with
  | R : (?i < ?n)%nat |- context [Sum ?n ?f] =>
      let u := eval cbv beta in (f i) in
      fact (Sum n f <= INR n * u) ltac:(apply (Sum_le_const n f u); intros ? ?; solve [atmost])
  | R : (?i < ?n)%nat |- context [Sum ?n ?f] =>
      let u := eval cbv beta in (f i) in
      fact (INR n * u <= Sum n f) ltac:(apply (Sum_ge_const n f u); intros ? ?; solve [atmost])
  end
(** Each divisor that is positive gets a name for its reciprocal. *)
with reciprocals := unfold Rdiv in *;
  repeat match goal with
  | |- context [/ ?s] =>
      let P := fresh "P" in assert (P : 0 < s) by (solve [pos]);
      let r := fresh "r" in let E := fresh "E" in let Q := fresh "Q" in
      pose proof (Rinv_0_lt_compat s P) as Q; pose proof (Rinv_l s (Rgt_not_eq s 0 P)) as E;
      set (r := / s) in *; clearbody r
  end.

(** Claims that are no equations. *)
Ltac by_inequality := intros; unfold_definitions; cbv beta in *;
  repeat match goal with
  | H : _ > _ |- _ => apply Rgt_lt in H
  | H : _ >= _ |- _ => apply Rge_le in H
  end;
  lazymatch goal with
  | |- _ < _ => less
  | |- _ > _ => apply Rlt_gt; less
  | |- _ <= _ => atmost
  | |- _ >= _ => apply Rle_ge; atmost
  | |- _ <> _ => first
      [ solve [nz] | apply Rlt_not_eq; solve [less] | apply Rgt_not_eq; unfold Rgt; solve [less] ]
  end.

(** What is claimed follows from the sign of the difference of both sides, which E says another term for. *)
Ltac by_sign E :=
  let P := fresh "P" in
  lazymatch type of E with
  | ?d = ?t =>
      lazymatch goal with
      | |- _ < _ => assert (P : 0 < d) by (rewrite E; unfold_definitions; less)
      | |- _ > _ => assert (P : 0 < d) by (rewrite E; unfold_definitions; less)
      | |- _ <= _ => assert (P : 0 <= d) by (rewrite E; unfold_definitions; atmost)
      | |- _ >= _ => assert (P : 0 <= d) by (rewrite E; unfold_definitions; atmost)
      | |- _ <> _ => assert (P : d <> 0) by (rewrite E; unfold_definitions; nz); let Q := fresh in intro Q; apply P
      end; lra
  end.
