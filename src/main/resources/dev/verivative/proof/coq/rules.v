Proofs of the rules. Each statement is made of the rule's record; only what follows here is written by hand.

(* rule constant-rule *)
Proof. intros. now apply has_pd_unique, has_pd_independent. Qed.

(* rule sum-rule *)
Proof. intros. now apply has_pd_unique, has_pd_plus; apply dif_has_pd. Qed.

(* rule difference-rule *)
Proof. intros. now apply has_pd_unique, has_pd_minus; apply dif_has_pd. Qed.

(* rule negation-rule *)
Proof. intros. now apply has_pd_unique, has_pd_opp, dif_has_pd. Qed.

(* rule indexed-sum-rule *)
Proof. intros n P e p u H. apply has_pd_unique, (has_pd_Sum e n u p). intros k Hk. now apply dif_has_pd, H. Qed.

(* rule constant-factor-rule *)
Proof.
  intros P e p c u D I. apply has_pd_unique.
  replace (c p * pd e (fun p => u p) p) with (0 * u p + c p * pd e (fun p => u p) p) by ring.
  apply has_pd_mult; [now apply has_pd_independent | now apply dif_has_pd].
Qed.

(* rule constant-factor-rule-right *)
Proof.
  intros P e p u c D I. apply has_pd_unique.
  replace (pd e (fun p => u p) p * c p) with (pd e (fun p => u p) p * c p + u p * 0) by ring.
  apply has_pd_mult; [now apply dif_has_pd | now apply has_pd_independent].
Qed.

(* rule constant-denominator-rule *)
Proof.
  intros P e p u c D I N. apply has_pd_unique.
  replace (pd e (fun p => u p) p / c p) with ((pd e (fun p => u p) p * c p - u p * 0) / c p ^ 2) by (field; exact N).
  apply has_pd_div; [now apply dif_has_pd | now apply has_pd_independent | exact N].
Qed.

(* rule product-rule *)
Proof. intros. now apply has_pd_unique, has_pd_mult; apply dif_has_pd. Qed.

(* rule reciprocal-rule *)
Proof.
  intros P e p c v D I N. apply has_pd_unique.
  replace (- (c p * pd e (fun p => v p) p / v p ^ 2))
    with ((0 * v p - c p * pd e (fun p => v p) p) / v p ^ 2) by (field; exact N).
  apply has_pd_div; [now apply has_pd_independent | now apply dif_has_pd | exact N].
Qed.

(* rule quotient-rule *)
Proof. intros. apply has_pd_unique, has_pd_div; [now apply dif_has_pd | now apply dif_has_pd | assumption]. Qed.

(* rule exponential-rule *)
Proof.
  intros P e p c u D I N. apply has_pd_unique.
  replace (Rpower (c p) (u p) * ln (c p) * pd e (fun p => u p) p)
    with (Rpower (c p) (u p) * (pd e (fun p => u p) p * ln (c p) + u p * (/ c p * 0))) by ring.
  apply has_pd_Rpower; [now apply has_pd_independent | now apply dif_has_pd | exact N].
Qed.

(* rule power-as-exponential *)
Proof. reflexivity. Qed.

(* rule logarithmic-derivative *)
Proof.
  intros P e p u D N.
  rewrite (has_pd_unique e (fun p => ln (u p)) p (/ u p * pd e (fun p => u p) p)).
  - field. now apply Rgt_not_eq.
  - apply has_pd_ln; [now apply dif_has_pd | exact N].
Qed.

(* rule exp-rule *)
Proof. intros. now apply has_pd_unique, has_pd_exp, dif_has_pd. Qed.

(* rule log-rule *)
Proof.
  intros P e p u D N. unfold Rdiv. rewrite Rmult_comm.
  apply has_pd_unique, has_pd_ln; [now apply dif_has_pd | exact N].
Qed.

(* rule sqrt-rule *)
Proof.
  intros P e p u D N. unfold Rdiv. rewrite Rmult_comm.
  apply has_pd_unique, has_pd_sqrt; [now apply dif_has_pd | exact N].
Qed.

(* rule sin-rule *)
Proof. intros. now apply has_pd_unique, has_pd_sin, dif_has_pd. Qed.

(* rule cos-rule *)
Proof. intros. now apply has_pd_unique, has_pd_cos, dif_has_pd. Qed.

(* rule sinh-rule *)
Proof. intros. now apply has_pd_unique, has_pd_sinh, dif_has_pd. Qed.

(* rule cosh-rule *)
Proof. intros. now apply has_pd_unique, has_pd_cosh, dif_has_pd. Qed.

(* rule tanh-rule *)
Proof. intros. now apply has_pd_unique, has_pd_tanh, dif_has_pd. Qed.

(* rule logistic-rule *)
Proof. intros. now apply has_pd_unique, has_pd_logistic, dif_has_pd. Qed.

(* rule erf-rule *)
Proof. intros. now apply has_pd_unique, has_pd_erf, dif_has_pd. Qed.

(* rule sum-linearity *)
Proof. exact Sum_plus. Qed.

(* rule sum-linearity-minus *)
Proof. exact Sum_minus. Qed.

(* rule sum-of-negatives *)
Proof. exact Sum_opp. Qed.

(* rule sum-constant-factor *)
Proof. intros. apply Sum_scal_l. Qed.

(* rule sum-constant-factor-right *)
Proof. intros. apply Sum_scal_r. Qed.

(* rule sum-constant-denominator *)
Proof. intros. apply Sum_div. Qed.

(* rule sum-of-constant *)
Proof. exact Sum_const. Qed.

(* rule exchange-sums *)
Proof. exact Sum_swap. Qed.

(* rule collapse *)
Proof. intros. now apply Sum_delta. Qed.

(* rule collapse-delta *)
Proof.
  intros n j H. rewrite <- (Sum_delta n j (fun _ => 1) H). apply Sum_ext. intros. ring.
Qed.

(* rule rename-index *)
Proof. reflexivity. Qed.

(* rule delta-symmetry *)
Proof. intros. apply delta_sym. Qed.

(* rule delta-idempotence *)
Proof.
  intros n i j. destruct (Nat.eq_dec i j) as [-> | N]; [rewrite delta_same | rewrite (delta_neq i j N)]; ring.
Qed.

(* rule delta-substitution *)
Proof.
  intros n u i j. destruct (Nat.eq_dec i j) as [-> | N]; [reflexivity | rewrite (delta_neq i j N); ring].
Qed.

(* rule delta-equal *)
Proof. intros. apply delta_same. Qed.

(* rule delta-different *)
Proof. intros. now apply delta_neq. Qed.

(* rule split-fraction *)
Proof. intros. now field. Qed.

(* rule cancel *)
Proof. intros. now field. Qed.

(* rule group-factors *)
Proof. intros. now field. Qed.

(* rule factor-out *)
Proof. intros. ring. Qed.

(* rule expand *)
Proof. intros. ring. Qed.

(* rule combine *)
Proof. intros. now field. Qed.

(* rule simplify *)
Proof. intros. ring. Qed.

(* rule cancel-terms *)
Proof. intros. ring. Qed.

(* rule add-and-subtract *)
Proof. intros. now field. Qed.

(* rule reorder *)
Proof. intros. ring. Qed.

(* rule quotient-as-product *)
Proof. reflexivity. Qed.

(* rule product-as-quotient *)
Proof. reflexivity. Qed.

(* rule exp-law *)
Proof. intros. symmetry. apply exp_plus. Qed.

(* rule log-law *)
Proof. intros a b A B. unfold Rdiv. rewrite ln_mult, ln_Rinv; [ring | assumption.. | now apply Rinv_0_lt_compat]. Qed.

(* rule log-exp *)
Proof. intros. apply ln_exp. Qed.

(* rule unite-cases *)
Proof.
  intros n u a i j. destruct (Nat.eq_dec i j) as [-> | N]; [rewrite delta_same | rewrite (delta_neq i j N)]; ring.
Qed.

(* rule sin-odd *)
Proof. exact sin_neg. Qed.

(* rule cos-even *)
Proof. exact cos_neg. Qed.

(* rule sinh-odd *)
Proof. intro. unfold sinh. rewrite Ropp_involutive. field. Qed.

(* rule cosh-even *)
Proof. intro. unfold cosh. rewrite Ropp_involutive. field. Qed.

(* rule tanh-odd *)
Proof.
  intro u. pose proof (exp_pos u). pose proof (exp_pos (- u)).
  unfold tanh, sinh, cosh. rewrite Ropp_involutive. field. lra.
Qed.

(* rule erf-odd *)
Proof.
  intro u. unfold erf.
  assert (C : forall t, continuous (fun t => exp (- t ^ 2)) t).
  { intro t. apply (ex_derive_continuous (fun t => exp (- t ^ 2))). auto_derive. trivial. }
  assert (G : RInt (fun t => exp (- t ^ 2)) 0 (- u) = - RInt (fun t => exp (- t ^ 2)) 0 u).
  { apply is_RInt_unique.
    assert (I : is_RInt (fun t => exp (- t ^ 2)) 0 u (RInt (fun t => exp (- t ^ 2)) 0 u)).
    { apply (RInt_correct (V := R_CompleteNormedModule)).
      apply (ex_RInt_continuous (V := R_CompleteNormedModule)). intros. apply C. }
    pose proof (is_RInt_comp_opp (V := R_NormedModule) (fun t => exp (- t ^ 2)) 0 (- u)
      (RInt (fun t => exp (- t ^ 2)) 0 u)) as O.
    rewrite Ropp_0, Ropp_involutive in O. specialize (O I).
    apply (is_RInt_opp (V := R_NormedModule)) in O.
    refine (is_RInt_ext (V := R_NormedModule) _ _ _ _ _ _ O).
    intros t _. change opp with Ropp. cbv beta. rewrite Ropp_involutive. do 2 f_equal. ring. }
  rewrite G. ring.
Qed.

(* rule logistic-symmetry *)
Proof.
  intro u. unfold logistic. rewrite Ropp_involutive.
  pose proof (exp_pos u). pose proof (exp_pos (- u)). rewrite (exp_Ropp u) in *. field. lra.
Qed.

(* rule sin-squared *)
Proof. intro u. pose proof (sin2_cos2 u). unfold Rsqr in *. lra. Qed.

(* rule sinh-definition *)
Proof. reflexivity. Qed.

(* rule cosh-definition *)
Proof. reflexivity. Qed.

(* rule tanh-definition *)
Proof.
  intros u N. pose proof (exp_pos u). pose proof (exp_pos (- u)). unfold tanh, sinh, cosh. field. lra.
Qed.

(* rule logistic-definition *)
Proof. reflexivity. Qed.
