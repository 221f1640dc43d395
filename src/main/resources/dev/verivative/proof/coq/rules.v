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

(* rule power-rule *)
Proof.
  intros P e p u c D L. destruct (Z_of_nat_complete (c - 1)) as [m E]; [lia |].
  replace c with (Z.of_nat (S m)) by lia. replace (Z.of_nat (S m) - 1)%Z with (Z.of_nat m) by lia.
  rewrite <- INR_IZR_INZ, <- pow_powerRZ.
  rewrite (pd_ext e _ (fun p => u p ^ S m)) by (intro; symmetry; apply pow_powerRZ).
  now apply has_pd_unique, (has_pd_pow e u p _ (S m)), dif_has_pd.
Qed.

(* rule whole-power-rule *)
Proof.
  intros P e p u c D N. apply has_pd_unique. destruct (Z_le_gt_dec 0 c) as [L | G].
  - destruct (Z_of_nat_complete c L) as [m ->]. rewrite <- INR_IZR_INZ.
    apply (has_pd_ext e (fun p => u p ^ m)); [intro; apply pow_powerRZ |].
    replace (INR m * powerRZ (u p) (Z.of_nat m - 1)) with (INR m * u p ^ pred m).
    + now apply has_pd_pow, dif_has_pd.
    + destruct m as [| m]; [cbn; ring |]. replace (Z.of_nat (S m) - 1)%Z with (Z.of_nat m) by lia.
      now rewrite <- pow_powerRZ.
  - destruct (Z_of_nat_complete (- c - 1)) as [m E]; [lia |].
    assert (F : forall b, powerRZ b c = / b ^ S m).
    { intro b. rewrite pow_powerRZ, <- powerRZ_neg'. f_equal. lia. }
    apply (has_pd_ext e (fun p => / u p ^ S m)); [intro; symmetry; apply F |].
    replace (powerRZ (u p) (c - 1)) with (/ u p ^ S (S m)).
    2: { rewrite pow_powerRZ, <- powerRZ_neg'. f_equal. lia. }
    replace (IZR c) with (- INR (S m)) by (rewrite INR_IZR_INZ, <- opp_IZR; f_equal; lia).
    replace (- INR (S m) * / u p ^ S (S m) * pd e (fun p => u p) p)
      with (- (INR (S m) * u p ^ m * pd e (fun p => u p) p) / (u p ^ S m) ^ 2).
    + apply (has_pd_inv e (fun p => u p ^ S m)); [| now apply pow_nonzero].
      now apply (has_pd_pow e u p _ (S m)), dif_has_pd.
    + cbn [pow]. field. now split; [apply pow_nonzero |].
Qed.

(* rule real-power-rule *)
Proof.
  intros P e p u c D I N.
  assert (L : Rpower (u p) (c p) = Rpower (u p) (c p - 1) * u p).
  { rewrite <- (Rpower_1 (u p) N) at 3. rewrite <- Rpower_plus. f_equal. ring. }
  apply has_pd_unique.
  replace (c p * Rpower (u p) (c p - 1) * pd e (fun p => u p) p)
    with (Rpower (u p) (c p) * (0 * ln (u p) + c p * (/ u p * pd e (fun p => u p) p)))
    by (rewrite L; field; now apply Rgt_not_eq).
  apply has_pd_Rpower; [now apply dif_has_pd | now apply has_pd_independent | exact N].
Qed.

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

(* rule coordinate-rule-0 *)
Proof. intros. apply has_pd_unique, (has_pd_self here). Qed.

(* rule coordinate-rule-1 *)
Proof.
  intros. rewrite (has_pd_unique _ _ _ _ (has_pd_coordinate here (fun y => y) j1 i1 x _
    (has_pd_self here (x i1)))).
  ring.
Qed.

(* rule coordinate-rule-2 *)
Proof.
  intros. rewrite (has_pd_unique _ _ _ _ (has_pd_coordinate (at_ j2 here) (fun y => y i2) j1 i1 x _
    (has_pd_coordinate here (fun y => y) j2 i2 (x i1) _
    (has_pd_self here (x i1 i2))))).
  ring.
Qed.

(* rule coordinate-rule-3 *)
Proof.
  intros. rewrite (has_pd_unique _ _ _ _ (has_pd_coordinate (at_ j2 (at_ j3 here)) (fun y => y i2 i3) j1 i1 x _
    (has_pd_coordinate (at_ j3 here) (fun y => y i3) j2 i2 (x i1) _
    (has_pd_coordinate here (fun y => y) j3 i3 (x i1 i2) _
    (has_pd_self here (x i1 i2 i3)))))).
  ring.
Qed.

(* rule coordinate-rule-4 *)
Proof.
  intros. rewrite (has_pd_unique _ _ _ _ (has_pd_coordinate (at_ j2 (at_ j3 (at_ j4 here))) (fun y => y i2 i3 i4) j1 i1 x _
    (has_pd_coordinate (at_ j3 (at_ j4 here)) (fun y => y i3 i4) j2 i2 (x i1) _
    (has_pd_coordinate (at_ j4 here) (fun y => y i4) j3 i3 (x i1 i2) _
    (has_pd_coordinate here (fun y => y) j4 i4 (x i1 i2 i3) _
    (has_pd_self here (x i1 i2 i3 i4))))))).
  ring.
Qed.

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
  intros. destruct (Nat.eq_dec i j) as [-> | N]; [rewrite delta_same | rewrite (delta_neq i j N)]; ring.
Qed.

(* rule delta-substitution *)
Proof.
  intros. destruct (Nat.eq_dec i j) as [-> | N]; [reflexivity | rewrite (delta_neq i j N); ring].
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
  intros. destruct (Nat.eq_dec i j) as [-> | N]; [rewrite delta_same | rewrite (delta_neq i j N)]; ring.
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
  intro u. pose proof (exp_pos u). pose proof (exp_pos (- u)). unfold tanh, sinh, cosh. field. lra.
Qed.

(* rule logistic-definition *)
Proof. reflexivity. Qed.
