(** Tactics that the checks of derivations are made of. *)

(** * Functions that can be differentiated *)

Lemma dif_const {P} (e : entry P) c p : dif e (fun _ => c) p.
Proof. eapply has_pd_dif, has_pd_const. Qed.
Lemma dif_independent {P} (e : entry P) F p : independent e F p -> dif e F p.
Proof. intro. now eapply has_pd_dif, has_pd_independent. Qed.
Lemma has_pd_0 (p : R) : has_pd here (fun x => x) p 1.
Proof. apply (has_pd_self here p). Qed.
Lemma has_pd_1 (j i : nat) p : has_pd (at_ j here) (fun x => x i) p (delta i j * 1).
Proof. apply (has_pd_coordinate here (fun x => x) j i p 1), has_pd_0. Qed.
Lemma has_pd_2 (a b i k : nat) p : has_pd (at_ a (at_ b here)) (fun x => x i k) p (delta i a * (delta k b * 1)).
Proof. apply (has_pd_coordinate (at_ b here) (fun x => x k) a i p _), has_pd_1. Qed.
Lemma has_pd_3 (a b c i k l : nat) p : has_pd (at_ a (at_ b (at_ c here))) (fun x => x i k l) p
  (delta i a * (delta k b * (delta l c * 1))).
Proof. apply (has_pd_coordinate (at_ b (at_ c here)) (fun x => x k l) a i p _), has_pd_2. Qed.
Lemma has_pd_4 (a b c d i k l m : nat) p : has_pd (at_ a (at_ b (at_ c (at_ d here)))) (fun x => x i k l m) p
  (delta i a * (delta k b * (delta l c * (delta m d * 1)))).
Proof. apply (has_pd_coordinate (at_ b (at_ c (at_ d here))) (fun x => x k l m) a i p _), has_pd_3. Qed.
Lemma dif_0 (p : R) : dif here (fun x => x) p.
Proof. eapply has_pd_dif, has_pd_0. Qed.
Lemma dif_1 (j i : nat) p : dif (at_ j here) (fun x => x i) p.
Proof. eapply has_pd_dif, has_pd_1. Qed.
Lemma dif_2 (a b i k : nat) p : dif (at_ a (at_ b here)) (fun x => x i k) p.
Proof. eapply has_pd_dif, has_pd_2. Qed.
Lemma dif_3 (a b c i k l : nat) p : dif (at_ a (at_ b (at_ c here))) (fun x => x i k l) p.
Proof. eapply has_pd_dif, has_pd_3. Qed.
Lemma dif_4 (a b c d i k l m : nat) p : dif (at_ a (at_ b (at_ c (at_ d here)))) (fun x => x i k l m) p.
Proof. eapply has_pd_dif, has_pd_4. Qed.

Lemma dif_plus {P} (e : entry P) F G p : dif e F p -> dif e G p -> dif e (fun q => F q + G q) p.
Proof. intros. eapply has_pd_dif, has_pd_plus; now apply dif_has_pd. Qed.
Lemma dif_minus {P} (e : entry P) F G p : dif e F p -> dif e G p -> dif e (fun q => F q - G q) p.
Proof. intros. eapply has_pd_dif, has_pd_minus; now apply dif_has_pd. Qed.
Lemma dif_opp {P} (e : entry P) F p : dif e F p -> dif e (fun q => - F q) p.
Proof. intros. eapply has_pd_dif, has_pd_opp; now apply dif_has_pd. Qed.
Lemma dif_mult {P} (e : entry P) F G p : dif e F p -> dif e G p -> dif e (fun q => F q * G q) p.
Proof. intros. eapply has_pd_dif, has_pd_mult; now apply dif_has_pd. Qed.
Lemma dif_div {P} (e : entry P) F G p : dif e F p -> dif e G p -> G p <> 0 -> dif e (fun q => F q / G q) p.
Proof. intros. eapply has_pd_dif, has_pd_div; [now apply dif_has_pd | now apply dif_has_pd | assumption]. Qed.
Lemma dif_inv {P} (e : entry P) F p : dif e F p -> F p <> 0 -> dif e (fun q => / F q) p.
Proof. intros. eapply has_pd_dif, has_pd_inv; [now apply dif_has_pd | assumption]. Qed.
Lemma dif_pow {P} (e : entry P) F p m : dif e F p -> dif e (fun q => F q ^ m) p.
Proof. intros. eapply has_pd_dif, has_pd_pow; now apply dif_has_pd. Qed.
Lemma dif_exp {P} (e : entry P) F p : dif e F p -> dif e (fun q => exp (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_exp; now apply dif_has_pd. Qed.
Lemma dif_ln {P} (e : entry P) F p : dif e F p -> 0 < F p -> dif e (fun q => ln (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_ln; [now apply dif_has_pd | assumption]. Qed.
Lemma dif_sqrt {P} (e : entry P) F p : dif e F p -> 0 < F p -> dif e (fun q => sqrt (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_sqrt; [now apply dif_has_pd | assumption]. Qed.
Lemma dif_Rpower {P} (e : entry P) F G p : dif e F p -> dif e G p -> 0 < F p -> dif e (fun q => Rpower (F q) (G q)) p.
Proof. intros. eapply has_pd_dif, has_pd_Rpower; [now apply dif_has_pd | now apply dif_has_pd | assumption]. Qed.
Lemma dif_sin {P} (e : entry P) F p : dif e F p -> dif e (fun q => sin (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_sin; now apply dif_has_pd. Qed.
Lemma dif_cos {P} (e : entry P) F p : dif e F p -> dif e (fun q => cos (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_cos; now apply dif_has_pd. Qed.
Lemma dif_sinh {P} (e : entry P) F p : dif e F p -> dif e (fun q => sinh (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_sinh; now apply dif_has_pd. Qed.
Lemma dif_cosh {P} (e : entry P) F p : dif e F p -> dif e (fun q => cosh (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_cosh; now apply dif_has_pd. Qed.
Lemma dif_tanh {P} (e : entry P) F p : dif e F p -> dif e (fun q => tanh (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_tanh; now apply dif_has_pd. Qed.
Lemma dif_logistic {P} (e : entry P) F p : dif e F p -> dif e (fun q => logistic (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_logistic; now apply dif_has_pd. Qed.
Lemma dif_erf {P} (e : entry P) F p : dif e F p -> dif e (fun q => erf (F q)) p.
Proof. intros. eapply has_pd_dif, has_pd_erf; now apply dif_has_pd. Qed.
Lemma dif_Sum {P} (e : entry P) n (F : P -> nat -> R) p :
  (forall k, (k < n)%nat -> dif e (fun q => F q k) p) -> dif e (fun q => Sum n (fun k => F q k)) p.
Proof.
  intro H. eapply has_pd_dif. apply (has_pd_Sum e n F p (fun k => pd e (fun q => F q k) p)).
  intros. now apply dif_has_pd, H.
Qed.

(** * Signs *)

Lemma sqr_pos u : u <> 0 -> 0 < u ^ 2.
Proof. intro N. rewrite <- Rsqr_pow2. now apply Rlt_0_sqr. Qed.
Lemma sqr_pos_prod u : u <> 0 -> 0 < u * u.
Proof. apply Rlt_0_sqr. Qed.
Lemma INR_pos n : (0 < n)%nat -> 0 < INR n.
Proof. apply lt_0_INR. Qed.
Lemma Rpower_pos u v : 0 < Rpower u v.
Proof. exact (exp_pos (v * ln u)). Qed.
Lemma mult_pos_neg u v : 0 < u -> v < 0 -> u * v < 0.
Proof. nra. Qed.
Lemma mult_neg_pos u v : u < 0 -> 0 < v -> u * v < 0.
Proof. nra. Qed.
Lemma mult_neg_neg u v : u < 0 -> v < 0 -> 0 < u * v.
Proof. nra. Qed.
Lemma div_pos_neg u v : 0 < u -> v < 0 -> u / v < 0.
Proof. intros. apply mult_pos_neg; [assumption | now apply Rinv_lt_0_compat]. Qed.
Lemma div_neg_pos u v : u < 0 -> 0 < v -> u / v < 0.
Proof. intros. apply mult_neg_pos; [assumption | now apply Rinv_0_lt_compat]. Qed.
Lemma div_neg_neg u v : u < 0 -> v < 0 -> 0 < u / v.
Proof. intros. apply mult_neg_neg; [assumption | now apply Rinv_lt_0_compat]. Qed.
Lemma plus_neg u v : u < 0 -> v < 0 -> u + v < 0.
Proof. lra. Qed.
Lemma minus_pos_neg u v : 0 < u -> v < 0 -> 0 < u - v.
Proof. lra. Qed.
Lemma minus_neg_pos u v : u < 0 -> 0 < v -> u - v < 0.
Proof. lra. Qed.
Lemma Sum_neg n f : (0 < n)%nat -> (forall k, (k < n)%nat -> f k < 0) -> Sum n f < 0.
Proof.
  intros N H. apply Ropp_lt_cancel. rewrite Ropp_0, <- Sum_opp.
  apply Sum_pos; [exact N | intros k K; specialize (H k K); lra].
Qed.
Lemma opp_pos u : u < 0 -> 0 < - u.
Proof. lra. Qed.
Lemma opp_neg u : 0 < u -> - u < 0.
Proof. lra. Qed.
Lemma opp_nonneg u : u <= 0 -> 0 <= - u.
Proof. lra. Qed.
Lemma opp_nonpos u : 0 <= u -> - u <= 0.
Proof. lra. Qed.
Lemma minus_signs_pos u v : 0 <= u -> v < 0 -> 0 < u - v.
Proof. lra. Qed.
Lemma minus_pos_signs u v : 0 < u -> v <= 0 -> 0 < u - v.
Proof. lra. Qed.
Lemma minus_nonneg u v : 0 <= u -> v <= 0 -> 0 <= u - v.
Proof. lra. Qed.
Lemma minus_nonpos u v : u <= 0 -> 0 <= v -> u - v <= 0.
Proof. lra. Qed.
Lemma minus_signs_neg u v : u <= 0 -> 0 < v -> u - v < 0.
Proof. lra. Qed.
Lemma minus_neg_signs u v : u < 0 -> 0 <= v -> u - v < 0.
Proof. lra. Qed.
Lemma plus_nonpos u v : u <= 0 -> v <= 0 -> u + v <= 0.
Proof. lra. Qed.
Lemma plus_neg_nonpos u v : u < 0 -> v <= 0 -> u + v < 0.
Proof. lra. Qed.
Lemma plus_nonpos_neg u v : u <= 0 -> v < 0 -> u + v < 0.
Proof. lra. Qed.
Lemma mult_nonpos_nonpos u v : u <= 0 -> v <= 0 -> 0 <= u * v.
Proof. nra. Qed.
Lemma mult_nonneg_nonpos u v : 0 <= u -> v <= 0 -> u * v <= 0.
Proof. nra. Qed.
Lemma mult_nonpos_nonneg u v : u <= 0 -> 0 <= v -> u * v <= 0.
Proof. nra. Qed.
(** For Coq the inverse of zero is zero. *)
Lemma inv_nonneg u : 0 <= u -> 0 <= / u.
Proof. intros [H | <-]; [now apply Rlt_le, Rinv_0_lt_compat | rewrite Rinv_0; lra]. Qed.
Lemma inv_nonpos u : u <= 0 -> / u <= 0.
Proof. intros [H | ->]; [now apply Rlt_le, Rinv_lt_0_compat | rewrite Rinv_0; lra]. Qed.
Lemma even_pow u m : Nat.even m = true -> 0 <= u ^ m.
Proof. intro E. apply Nat.even_spec in E. destruct E as [k ->]. rewrite pow_mult. apply pow_le, pow2_ge_0. Qed.
Lemma even_pow_pos u m : Nat.even m = true -> u <> 0 -> 0 < u ^ m.
Proof. intros E N. apply Nat.even_spec in E. destruct E as [k ->]. rewrite pow_mult. now apply pow_lt, sqr_pos. Qed.
Lemma Sum_nonpos n f : (forall k, (k < n)%nat -> f k <= 0) -> Sum n f <= 0.
Proof.
  intro H. apply Ropp_le_cancel. rewrite Ropp_0, <- Sum_opp. apply Sum_nonneg. intros k K. specialize (H k K). lra.
Qed.
Lemma delta_nonneg i j : 0 <= delta i j.
Proof. destruct (Nat.eq_dec i j) as [-> | N]; [rewrite delta_same | rewrite delta_neq by exact N]; lra. Qed.

(** Unfolding these could take for ever where two terms differ. *)
Global Opaque exp ln sqrt sin cos sinh cosh tanh logistic erf Rpower Sum delta pd dif has_pd near PI INR.

(** What a hypothesis says, for all indices or as it stands. *)
Ltac known := first
  [ assumption
  | match goal with H : forall _ : nat, _ |- _ => solve [eapply H; first [eassumption | lia]] end ].

(** Signs of functions that have that of their argument; laws of theirs come later. *)
Ltac sign_of_argument := fail.

(** The law of signs. *)
Ltac pos := cbv beta; first [ known |
  lazymatch goal with
  | |- 0 < exp _ => apply exp_pos
  | |- 0 < cosh _ => apply cosh_pos
  | |- 0 < logistic _ => apply logistic_pos
  | |- 0 < Rpower _ _ => apply Rpower_pos
  | |- 0 < PI => apply PI_RGT_0
  | |- 0 < INR _ => apply INR_pos; lia
  | |- 0 < sqrt _ => apply sqrt_lt_R0; pos
  | |- 0 < Sum _ _ => apply Sum_pos; [lia | intros ? ?; pos]
  | |- 0 < _ + _ => first
      [ apply Rplus_lt_0_compat; pos | apply Rplus_lt_le_0_compat; [pos | nonneg]
      | apply Rplus_le_lt_0_compat; [nonneg | pos] | lra ]
  | |- 0 < ?u - ?v => first
      [ lra | apply Rlt_Rminus; known | apply minus_pos_signs; [pos | nonpos] | apply minus_signs_pos; [nonneg | neg] ]
  | |- 0 < - _ => apply opp_pos; neg
  | |- 0 < ?u * ?u => first [ apply sqr_pos_prod; nz | apply Rmult_lt_0_compat; pos ]
  | |- 0 < _ * _ => first [ apply Rmult_lt_0_compat; pos | apply mult_neg_neg; neg ]
  | |- 0 < _ / _ => first [ apply Rdiv_lt_0_compat; pos | apply div_neg_neg; neg ]
  | |- 0 < / _ => apply Rinv_0_lt_compat; pos
  | |- 0 < _ ^ _ => first [ apply pow_lt; pos | apply even_pow_pos; [reflexivity | nz] ]
  | |- _ => first [ sign_of_argument | lra ]
  end ]
with nonneg := cbv beta; first [ known |
  lazymatch goal with
  | |- 0 <= Sum _ _ => apply Sum_nonneg; intros ? ?; nonneg
  | |- 0 <= _ + _ => first [ apply Rplus_le_le_0_compat; nonneg | lra ]
  | |- 0 <= _ - _ => first [ lra | apply minus_nonneg; [nonneg | nonpos] ]
  | |- 0 <= - _ => apply opp_nonneg; nonpos
  | |- 0 <= ?u * ?u => apply Rle_0_sqr
  | |- 0 <= _ * _ => first [ apply Rmult_le_pos; nonneg | apply mult_nonpos_nonpos; nonpos ]
  | |- 0 <= _ / _ => first
      [ apply Rmult_le_pos; [nonneg | apply inv_nonneg; nonneg]
      | apply mult_nonpos_nonpos; [nonpos | apply inv_nonpos; nonpos] ]
  | |- 0 <= / _ => apply inv_nonneg; nonneg
  | |- 0 <= _ ^ _ => first [ apply even_pow; reflexivity | apply pow_le; nonneg ]
  | |- 0 <= sqrt _ => apply sqrt_pos
  | |- 0 <= delta _ _ => apply delta_nonneg
  | |- 0 <= INR _ => apply pos_INR
  | |- _ => first [ apply Rlt_le; pos | lra ]
  end ]
with neg := cbv beta; first [ known |
  lazymatch goal with
  | |- - _ < 0 => apply opp_neg; pos
  | |- _ * _ < 0 => first [ apply mult_neg_pos; [neg | pos] | apply mult_pos_neg; [pos | neg] ]
  | |- _ / _ < 0 => first [ apply div_neg_pos; [neg | pos] | apply div_pos_neg; [pos | neg] ]
  | |- / _ < 0 => apply Rinv_lt_0_compat; neg
  | |- Sum _ _ < 0 => apply Sum_neg; [lia | intros ? ?; neg]
  | |- _ + _ < 0 => first [ apply plus_neg_nonpos; [neg | nonpos] | apply plus_nonpos_neg; [nonpos | neg] | lra ]
  | |- _ - _ < 0 => first [ lra | apply minus_neg_signs; [neg | nonneg] | apply minus_signs_neg; [nonpos | pos] ]
  | |- _ => first [ sign_of_argument | lra ]
  end ]
with nonpos := cbv beta; first [ known |
  lazymatch goal with
  | |- Sum _ _ <= 0 => apply Sum_nonpos; intros ? ?; nonpos
  | |- _ + _ <= 0 => first [ apply plus_nonpos; nonpos | lra ]
  | |- _ - _ <= 0 => first [ lra | apply minus_nonpos; [nonpos | nonneg] ]
  | |- - _ <= 0 => apply opp_nonpos; nonneg
  | |- _ * _ <= 0 => first
      [ apply mult_nonneg_nonpos; [nonneg | nonpos] | apply mult_nonpos_nonneg; [nonpos | nonneg] ]
  | |- _ / _ <= 0 => first
      [ apply mult_nonneg_nonpos; [nonneg | apply inv_nonpos; nonpos]
      | apply mult_nonpos_nonneg; [nonpos | apply inv_nonneg; nonneg] ]
  | |- / _ <= 0 => apply inv_nonpos; nonpos
  | |- _ => first [ apply Rlt_le; neg | lra ]
  end ]
with nz := cbv beta; first [ known |
  lazymatch goal with
  | |- _ * _ <> 0 => apply Rmult_integral_contrapositive_currified; nz
  | |- _ / _ <> 0 => apply Rmult_integral_contrapositive_currified; [nz | apply Rinv_neq_0_compat; nz]
  | |- / _ <> 0 => apply Rinv_neq_0_compat; nz
  | |- _ ^ _ <> 0 => apply pow_nonzero; nz
  | |- - _ <> 0 => apply Ropp_neq_0_compat; nz
  | |- _ => first [ apply Rgt_not_eq; unfold Rgt; solve [pos] | apply Rlt_not_eq; solve [neg] | lra ]
  end ].

(** * Side conditions *)

(** What a file defines, unfolded; each file says how. *)
Ltac unfold_definitions := idtac.

(** A derivative that was found before; each file says which. *)
Ltac found := fail.

(** Each part of a condition by itself. *)
Ltac conditions := repeat match goal with H : _ /\ _ |- _ => destruct H end.

(** What holds at a point, of functions that can be differentiated, holds near it; how, is said below. *)
Ltac holds_nearby := fail.

(** A mark for what has been taken up. *)
Definition taken (Q : Prop) : Prop := True.

(** One fact of all that is known at the point q: it holds wherever the entry e differs but little. *)
Ltac known_nearby e q :=
  pose proof (near_all e (fun _ => True) q (fun _ => I));
  repeat match goal with
  | H : ?T, N : near e ?Q q |- _ =>
      lazymatch T with taken _ => fail | near _ _ _ => fail | context [q] => idtac end;
      lazymatch goal with _ : taken T |- _ => fail | _ => idtac end;
      assert (taken T) by exact I;
      lazymatch eval pattern q in T with
      | ?A q =>
          let M := fresh in
          assert (M : near e (fun y => A y /\ Q y) q)
            by (apply (near_and e A Q); [ cbv beta; holds_nearby | exact N ]);
          cbv beta in M; clear N
      end
  end.

(** The function of an entry can be differentiated: by what it is made of. *)
Ltac differentiable := cbv beta;
  lazymatch goal with
  | |- dif ?e (fun y => pd ?f (@?F y) (@?p y)) ?q =>
      first
      [ eapply (dif_ext e _ (fun y => pd f (F y) (p y)) q);
        [ intro; cbv beta; found | cbv beta; unfold_definitions; differentiable ]
      | known_nearby e q;
        lazymatch goal with N : near e ?Q q |- _ =>
          eapply (dif_ext_near e _ (fun y => pd f (F y) (p y)) q);
          [ apply (near_imp e Q); [ cbv beta; intros ? ?; conditions; symmetry; found | exact N ]
          | clear N; cbv beta; unfold_definitions; differentiable ]
        end ]
  | |- dif _ (fun _ => ?c) _ => apply dif_const
  | |- dif here (fun x => x) _ => apply dif_0
  | |- dif (at_ _ here) (fun x => x _) _ => apply dif_1
  | |- dif (at_ _ (at_ _ here)) (fun x => x _ _) _ => apply dif_2
  | |- dif (at_ _ (at_ _ (at_ _ here))) (fun x => x _ _ _) _ => apply dif_3
  | |- dif (at_ _ (at_ _ (at_ _ (at_ _ here)))) (fun x => x _ _ _ _) _ => apply dif_4
  | |- dif ?e (fun y => @?F y + @?G y) ?p => apply (dif_plus e F G p); differentiable
  | |- dif ?e (fun y => @?F y - @?G y) ?p => apply (dif_minus e F G p); differentiable
  | |- dif ?e (fun y => - @?F y) ?p => apply (dif_opp e F p); differentiable
  | |- dif ?e (fun y => @?F y * @?G y) ?p => apply (dif_mult e F G p); differentiable
  | |- dif ?e (fun y => @?F y / @?G y) ?p => apply (dif_div e F G p); [differentiable | differentiable | nz]
  | |- dif ?e (fun y => / @?F y) ?p => apply (dif_inv e F p); [differentiable | nz]
  | |- dif ?e (fun y => exp (@?F y)) ?p => apply (dif_exp e F p); differentiable
  | |- dif ?e (fun y => ln (@?F y)) ?p => apply (dif_ln e F p); [differentiable | pos]
  | |- dif ?e (fun y => sqrt (@?F y)) ?p => apply (dif_sqrt e F p); [differentiable | pos]
  | |- dif ?e (fun y => (@?F y) ^ ?m) ?p => apply (dif_pow e F p m); differentiable
  | |- dif ?e (fun y => Rpower (@?F y) (@?G y)) ?p => apply (dif_Rpower e F G p); [differentiable | differentiable | pos]
  | |- dif ?e (fun y => sin (@?F y)) ?p => apply (dif_sin e F p); differentiable
  | |- dif ?e (fun y => cos (@?F y)) ?p => apply (dif_cos e F p); differentiable
  | |- dif ?e (fun y => sinh (@?F y)) ?p => apply (dif_sinh e F p); differentiable
  | |- dif ?e (fun y => cosh (@?F y)) ?p => apply (dif_cosh e F p); differentiable
  | |- dif ?e (fun y => tanh (@?F y)) ?p => apply (dif_tanh e F p); differentiable
  | |- dif ?e (fun y => logistic (@?F y)) ?p => apply (dif_logistic e F p); differentiable
  | |- dif ?e (fun y => erf (@?F y)) ?p => apply (dif_erf e F p); differentiable
  | |- dif ?e (fun y => Sum ?n (fun k => @?F y k)) ?p => apply (dif_Sum e n F p); intros ? ?; differentiable
  end.

(** An entry at another place does not change, nor does anything that is made of such. *)
Ltac elsewhere := intro;
  first [ reflexivity
        | unfold at_, here; cbn [get set];
          repeat match goal with
          | |- context [Nat.eqb ?k ?j] =>
              replace (Nat.eqb k j) with false by (symmetry; apply Nat.eqb_neq; first [assumption | congruence | lia])
          end; reflexivity ].

(** Any side condition of a rule. *)
Ltac side := cbv beta;
  lazymatch goal with
  | |- forall _, _ => intro; side
  | |- _ /\ _ => first [assumption | split; side]
  | |- (_ < _)%nat => first [assumption | lia]
  | |- (_ <= _)%nat => first [assumption | lia]
  | |- (_ <= _)%Z => lia
  | |- _ <> _ :> nat => first [assumption | congruence | lia]
  | |- independent _ _ _ => elsewhere
  | |- dif _ _ _ => first [ assumption | solve [differentiable] | unfold_definitions; differentiable ]
  | |- _ <> 0 => first [ solve [nz] | unfold_definitions; nz ]
  | |- 0 < _ => first [ solve [pos] | unfold_definitions; pos ]
  | |- 0 <= _ => first [ solve [nonneg] | unfold_definitions; nonneg ]
  | |- _ < 0 => first [ solve [neg] | unfold_definitions; neg ]
  | |- _ <= 0 => first [ solve [nonpos] | unfold_definitions; nonpos ]
  | |- _ => known
  end.

(** * Steps *)

(** Both sides are written in the same way. *)
Ltac same := cbv beta; lazymatch goal with |- ?a = ?b => constr_eq a b; reflexivity end.

(** The goal is this instance of a law, once its side conditions are met. *)
Ltac by_instance L :=
  let H := fresh in
  pose proof L as H; cbv beta in H;
  repeat (lazymatch type of H with
          | ?A -> _ =>
              let S := fresh in assert (S : A) by side; specialize (H S); clear S; cbv beta in H
          end);
  lazymatch type of H with
  | ?a = ?b => lazymatch goal with |- ?c = ?d => constr_eq a c; constr_eq b d; exact H end
  end.

(** Goes down to where both sides differ, and closes the goal there by the tactic. *)
Ltac congruent tac := cbv beta;
  first
  [ same
  | solve [tac]
  | lazymatch goal with
    | |- _ + _ = _ + _ => apply (f_equal2 Rplus); congruent tac
    | |- _ - _ = _ - _ => apply (f_equal2 Rminus); congruent tac
    | |- _ * _ = _ * _ => apply (f_equal2 Rmult); congruent tac
    | |- _ / _ = _ / _ => apply (f_equal2 Rdiv); congruent tac
    | |- ?a ^ ?m = ?b ^ ?m => apply (f_equal (fun z => z ^ m)); congruent tac
    | |- Rpower _ _ = Rpower _ _ => apply (f_equal2 Rpower); congruent tac
    | |- - _ = - _ => apply (f_equal Ropp); congruent tac
    | |- / _ = / _ => apply (f_equal Rinv); congruent tac
    | |- Sum ?n ?f = Sum ?n ?g => apply (Sum_ext n f g); intros ? ?; congruent tac
    | |- pd ?e ?F ?p = pd ?e ?G ?p => apply (pd_ext e F G p); intros ?; congruent tac
    | |- ?f ?a = ?f ?b => apply (f_equal f); congruent tac
    end ].

(** A call is what its definition says, or the other way round. *)
Tactic Notation "by_definition" constr(f) := solve [cbv beta delta [f]; same].

(** What holds at a point, of functions that can be differentiated, holds nearby. *)
Ltac nearby := cbv beta;
  lazymatch goal with
  | |- near ?e (fun q => @?F q /\ @?G q) ?p => apply (near_and e F G p); nearby
  | |- near ?e (fun q => forall k, (k < ?n)%nat -> @?F k q) ?p => apply (near_every e n F p); intros ? ?; nearby
  | |- near ?e (fun q => 0 < @?F q) ?p => apply (near_pos e F p); side
  | |- near ?e (fun q => @?F q <> 0) ?p => apply (near_nonzero e F p); side
  end.
Ltac holds_nearby ::= nearby.

(** As [congruent], where what is below a derivative is changed under a condition that holds nearby. *)
Ltac congruent_where Q tac := cbv beta;
  first
  [ same
  | solve [tac]
  | lazymatch goal with
    | |- _ + _ = _ + _ => apply (f_equal2 Rplus); congruent_where Q tac
    | |- _ - _ = _ - _ => apply (f_equal2 Rminus); congruent_where Q tac
    | |- _ * _ = _ * _ => apply (f_equal2 Rmult); congruent_where Q tac
    | |- _ / _ = _ / _ => apply (f_equal2 Rdiv); congruent_where Q tac
    | |- ?a ^ ?m = ?b ^ ?m => apply (f_equal (fun z => z ^ m)); congruent_where Q tac
    | |- Rpower _ _ = Rpower _ _ => apply (f_equal2 Rpower); congruent_where Q tac
    | |- - _ = - _ => apply (f_equal Ropp); congruent_where Q tac
    | |- / _ = / _ => apply (f_equal Rinv); congruent_where Q tac
    | |- Sum ?n ?f = Sum ?n ?g => apply (Sum_ext n f g); intros ? ?; congruent_where Q tac
    | |- pd ?e ?F ?p = pd ?e ?G ?p =>
        apply (pd_ext_near e F G p), (near_imp e Q (fun q => F q = G q) p);
        [ cbv beta; intros ? ?; congruent tac | nearby ]
    | |- ?f ?a = ?f ?b => apply (f_equal f); congruent_where Q tac
    end ].
