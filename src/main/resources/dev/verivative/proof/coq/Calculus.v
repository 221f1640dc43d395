(** Calculus in index notation for arrays of any size. The library counts indices from 0: an index i of a dimension of
    size n is a natural number with i < n. *)

(** * Sums and the Kronecker delta *)

(** The sum f 0 + ... + f (n - 1). *)
Fixpoint Sum (n : nat) (f : nat -> R) : R :=
  match n with O => 0 | S m => Sum m f + f m end.

(** 1 where both indices are equal, else 0. *)
Definition delta (i j : nat) : R := if Nat.eqb i j then 1 else 0.

(** * Functions that the standard library lacks *)

Definition logistic (u : R) : R := 1 / (1 + exp (- u)).

Definition erf (u : R) : R := 2 / sqrt PI * RInt (fun t => exp (- t ^ 2)) 0 u.

(** * Entries of arrays *)

(** An entry of something of type P: how it is read, and how it is given another value. *)
Record entry (P : Type) := Entry {
  get : P -> R;
  set : P -> R -> P;
  get_set : forall p t, get (set p t) = t;
  set_get : forall p, set p (get p) = p;
  set_set : forall p s t, set (set p s) t = set p t }.
Arguments get {P} _ _.
Arguments set {P} _ _ _.
Arguments get_set {P} _ _ _.
Arguments set_get {P} _ _.
Arguments set_set {P} _ _ _ _.

(** A scalar is its own entry. *)
Definition here : entry R.
Proof. now exists (fun p => p) (fun _ t => t). Defined.

(** The entry e of the j-th part: [at_ j here] is x_j of a vector, [at_ a (at_ b here)] is W_ab of a matrix. *)
Definition at_ {P : Type} (j : nat) (e : entry P) : entry (nat -> P).
Proof.
  exists (fun p => get e (p j)) (fun p t k => if Nat.eqb k j then set e (p j) t else p k).
  - intros p t. now rewrite Nat.eqb_refl, get_set.
  - intro p. apply functional_extensionality. intro k. destruct (Nat.eqb_spec k j) as [-> |]; [apply set_get | reflexivity].
  - intros p s t. apply functional_extensionality. intro k. rewrite Nat.eqb_refl, set_set. now destruct (Nat.eqb k j).
Defined.

(** * Partial derivatives *)

(** The partial derivative of F by the entry e at p; it has a value even where there is no derivative. *)
Definition pd {P : Type} (e : entry P) (F : P -> R) (p : P) : R := Derive (fun t => F (set e p t)) (get e p).

(** F has a partial derivative by e at p. *)
Definition dif {P : Type} (e : entry P) (F : P -> R) (p : P) : Prop :=
  ex_derive (fun t => F (set e p t)) (get e p).

(** The partial derivative of F by e at p exists and is l. *)
Definition has_pd {P : Type} (e : entry P) (F : P -> R) (p : P) (l : R) : Prop :=
  is_derive (fun t => F (set e p t)) (get e p) l.

(** F does not change with the entry e. *)
Definition independent {P : Type} (e : entry P) (F : P -> R) (p : P) : Prop := forall t, F (set e p t) = F p.

(** Q holds at p and wherever the entry e differs but little. *)
Definition near {P : Type} (e : entry P) (Q : P -> Prop) (p : P) : Prop :=
  locally (get e p) (fun t => Q (set e p t)).

(** A matrix in which one entry has another value. *)
Lemma set_matrix (W : nat -> nat -> R) a b t :
  set (at_ a (at_ b here)) W t = fun k l => if (Nat.eqb k a && Nat.eqb l b)%bool then t else W k l.
Proof.
  apply functional_extensionality; intro k; apply functional_extensionality; intro l. cbn.
  destruct (Nat.eqb_spec k a) as [-> |]; cbn; reflexivity.
Qed.

(** A partial derivative by an entry of a matrix, written out. *)
Lemma is_derive_matrix (F : (nat -> nat -> R) -> R) W a b l : has_pd (at_ a (at_ b here)) F W l ->
  is_derive (fun t => F (fun i j => if (Nat.eqb i a && Nat.eqb j b)%bool then t else W i j)) (W a b) l.
Proof. intro H. apply (is_derive_ext (fun t => F (set (at_ a (at_ b here)) W t))); [| exact H]. intro. now rewrite set_matrix. Qed.

(** * The Kronecker delta *)

Lemma delta_same i : delta i i = 1.
Proof. unfold delta. now rewrite Nat.eqb_refl. Qed.

Lemma delta_neq i j : i <> j -> delta i j = 0.
Proof. intro H. unfold delta. now apply Nat.eqb_neq in H; rewrite H. Qed.

Lemma delta_sym i j : delta i j = delta j i.
Proof. unfold delta. now rewrite Nat.eqb_sym. Qed.

(** * Finite sums *)

Lemma Sum_ext n f g : (forall k, (k < n)%nat -> f k = g k) -> Sum n f = Sum n g.
Proof.
  induction n as [|n IH]; intro H; cbn; [reflexivity|].
  rewrite IH by (intros; apply H; lia). now rewrite H by lia.
Qed.

Lemma Sum_plus n f g : Sum n (fun k => f k + g k) = Sum n f + Sum n g.
Proof. induction n; cbn; [ring | rewrite IHn; ring]. Qed.

Lemma Sum_minus n f g : Sum n (fun k => f k - g k) = Sum n f - Sum n g.
Proof. induction n; cbn; [ring | rewrite IHn; ring]. Qed.

Lemma Sum_opp n f : Sum n (fun k => - f k) = - Sum n f.
Proof. induction n; cbn; [ring | rewrite IHn; ring]. Qed.

Lemma Sum_scal_l n c f : Sum n (fun k => c * f k) = c * Sum n f.
Proof. induction n; cbn; [ring | rewrite IHn; ring]. Qed.

Lemma Sum_scal_r n c f : Sum n (fun k => f k * c) = Sum n f * c.
Proof. induction n; cbn; [ring | rewrite IHn; ring]. Qed.

Lemma Sum_div n c f : Sum n (fun k => f k / c) = Sum n f / c.
Proof. unfold Rdiv. apply Sum_scal_r. Qed.

Lemma Sum_zero n : Sum n (fun _ => 0) = 0.
Proof. induction n; cbn; [reflexivity | rewrite IHn; ring]. Qed.

Lemma Sum_const n c : Sum n (fun _ => c) = INR n * c.
Proof. induction n; [cbn; ring|]. rewrite S_INR; cbn; rewrite IHn; ring. Qed.

Lemma Sum_swap n m (f : nat -> nat -> R) :
  Sum n (fun i => Sum m (fun k => f i k)) = Sum m (fun k => Sum n (fun i => f i k)).
Proof.
  induction n as [|n IH]; cbn; [now rewrite Sum_zero|].
  rewrite IH. now rewrite <- Sum_plus.
Qed.

(** A delta inside a sum: whatever the body does with it, only the term k = j is changed. *)
Lemma Sum_kron n j (H : nat -> R -> R) : (j < n)%nat ->
  Sum n (fun k => H k (delta k j)) = Sum n (fun k => H k 0) + (H j 1 - H j 0).
Proof.
  intro Hj.
  assert (G : forall m, Sum m (fun k => H k (delta k j)) =
            Sum m (fun k => H k 0) + (if Nat.ltb j m then H j 1 - H j 0 else 0)).
  { induction m as [|m IH]; cbn [Sum]; [cbn; ring|]. rewrite IH.
    destruct (Nat.ltb_spec j m); destruct (Nat.ltb_spec j (S m)); try lia.
    - rewrite (delta_neq m j) by lia. ring.
    - replace m with j by lia. rewrite delta_same. ring.
    - rewrite (delta_neq m j) by lia. ring. }
  rewrite G. destruct (Nat.ltb_spec j n); [reflexivity | lia].
Qed.

Lemma Sum_delta n j f : (j < n)%nat -> Sum n (fun k => f k * delta k j) = f j.
Proof.
  intro Hj. rewrite (Sum_kron n j (fun k d => f k * d) Hj).
  rewrite (Sum_ext n _ (fun _ => 0)) by (intros; ring). rewrite Sum_zero. ring.
Qed.

Lemma Sum_pos n f : (0 < n)%nat -> (forall k, (k < n)%nat -> 0 < f k) -> 0 < Sum n f.
Proof.
  induction n as [|n IH]; intros Hn H; [lia|]. cbn.
  destruct n as [|n]; [cbn; specialize (H O ltac:(lia)); lra|].
  apply Rplus_lt_0_compat; [apply IH; [lia | intros; apply H; lia] | apply H; lia].
Qed.

Lemma Sum_nonneg n f : (forall k, (k < n)%nat -> 0 <= f k) -> 0 <= Sum n f.
Proof.
  induction n as [|n IH]; intros H; cbn; [lra|].
  apply Rplus_le_le_0_compat; [apply IH; intros; apply H; lia | apply H; lia].
Qed.

Lemma Sum_le n f g : (forall k, (k < n)%nat -> f k <= g k) -> Sum n f <= Sum n g.
Proof.
  induction n as [|n IH]; intros H; cbn; [lra|].
  apply Rplus_le_compat; [apply IH; intros; apply H; lia | apply H; lia].
Qed.

(** * Derivatives that exist *)

Lemma has_pd_unique {P} (e : entry P) F p l : has_pd e F p l -> pd e F p = l.
Proof. apply is_derive_unique. Qed.

Lemma has_pd_dif {P} (e : entry P) F p l : has_pd e F p l -> dif e F p.
Proof. intro H. exists l. exact H. Qed.

Lemma dif_has_pd {P} (e : entry P) F p : dif e F p -> has_pd e F p (pd e F p).
Proof. apply Derive_correct. Qed.

Lemma has_pd_intro {P} (e : entry P) F p l : dif e F p -> pd e F p = l -> has_pd e F p l.
Proof. intros H <-. now apply dif_has_pd. Qed.

Lemma has_pd_is_derive {P} (e : entry P) F p l :
  has_pd e F p l -> is_derive (fun t => F (set e p t)) (get e p) l.
Proof. exact (fun H => H). Qed.

Lemma has_pd_const {P} (e : entry P) c p : has_pd e (fun _ => c) p 0.
Proof. unfold has_pd. apply @is_derive_const. Qed.

Lemma has_pd_independent {P} (e : entry P) F p : independent e F p -> has_pd e F p 0.
Proof.
  intro I. unfold has_pd. apply (is_derive_ext (fun _ => F p)); [intro; now rewrite I | apply @is_derive_const].
Qed.

Lemma has_pd_self {P} (e : entry P) p : has_pd e (fun q => get e q) p 1.
Proof.
  unfold has_pd. apply (is_derive_ext (fun t => t)); [intro; now rewrite get_set | apply @is_derive_id].
Qed.

Lemma has_pd_plus {P} (e : entry P) F G p a b : has_pd e F p a -> has_pd e G p b ->
  has_pd e (fun q => F q + G q) p (a + b).
Proof. unfold has_pd. intros. now apply @is_derive_plus. Qed.

Lemma has_pd_minus {P} (e : entry P) F G p a b : has_pd e F p a -> has_pd e G p b ->
  has_pd e (fun q => F q - G q) p (a - b).
Proof. unfold has_pd. intros. now apply @is_derive_minus. Qed.

Lemma has_pd_opp {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => - F q) p (- a).
Proof. unfold has_pd. intros. now apply @is_derive_opp. Qed.

Lemma has_pd_mult {P} (e : entry P) F G p a b : has_pd e F p a -> has_pd e G p b ->
  has_pd e (fun q => F q * G q) p (a * G p + F p * b).
Proof.
  unfold has_pd. intros HF HG.
  pose proof (is_derive_mult (fun t => F (set e p t)) (fun t => G (set e p t)) (get e p) a b HF HG Rmult_comm) as M.
  cbv beta in M. rewrite !set_get in M. exact M.
Qed.

Lemma has_pd_div {P} (e : entry P) F G p a b : has_pd e F p a -> has_pd e G p b -> G p <> 0 ->
  has_pd e (fun q => F q / G q) p ((a * G p - F p * b) / G p ^ 2).
Proof.
  unfold has_pd. intros HF HG N.
  assert (N' : G (set e p (get e p)) <> 0) by now rewrite set_get.
  pose proof (is_derive_div (fun t => F (set e p t)) (fun t => G (set e p t)) (get e p) a b HF HG N') as M.
  cbv beta in M. rewrite !set_get in M. exact M.
Qed.

Lemma has_pd_inv {P} (e : entry P) F p a : has_pd e F p a -> F p <> 0 ->
  has_pd e (fun q => / F q) p (- a / F p ^ 2).
Proof.
  unfold has_pd. intros HF N.
  assert (N' : F (set e p (get e p)) <> 0) by now rewrite set_get.
  pose proof (is_derive_inv (fun t => F (set e p t)) (get e p) a HF N') as M.
  cbv beta in M. rewrite !set_get in M. exact M.
Qed.

Lemma has_pd_pow {P} (e : entry P) F p a m : has_pd e F p a ->
  has_pd e (fun q => F q ^ m) p (INR m * F p ^ pred m * a).
Proof.
  unfold has_pd. intros HF.
  pose proof (is_derive_pow (fun t => F (set e p t)) m (get e p) a HF) as M.
  cbv beta in M. rewrite !set_get in M.
  replace (INR m * F p ^ pred m * a) with (INR m * a * F p ^ pred m) by ring. exact M.
Qed.

(** The chain rule for any function of one number. *)
Lemma has_pd_comp {P} (e : entry P) (f : R -> R) F p a d : is_derive f (F p) d -> has_pd e F p a ->
  has_pd e (fun q => f (F q)) p (d * a).
Proof.
  unfold has_pd. intros Hf HF. rewrite Rmult_comm.
  apply (is_derive_comp f (fun t => F (set e p t)) (get e p) d a); [now rewrite set_get | exact HF].
Qed.

Lemma has_pd_exp {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => exp (F q)) p (exp (F p) * a).
Proof. apply has_pd_comp. apply is_derive_Reals, derivable_pt_lim_exp. Qed.

Lemma has_pd_ln {P} (e : entry P) F p a : has_pd e F p a -> 0 < F p -> has_pd e (fun q => ln (F q)) p (/ F p * a).
Proof. intros H Q. apply has_pd_comp; [now apply is_derive_Reals, derivable_pt_lim_ln | exact H]. Qed.

Lemma has_pd_sqrt {P} (e : entry P) F p a : has_pd e F p a -> 0 < F p ->
  has_pd e (fun q => sqrt (F q)) p (/ (2 * sqrt (F p)) * a).
Proof. intros H Q. apply has_pd_comp; [now apply is_derive_Reals, derivable_pt_lim_sqrt | exact H]. Qed.

Lemma has_pd_sin {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => sin (F q)) p (cos (F p) * a).
Proof. apply has_pd_comp. apply is_derive_Reals, derivable_pt_lim_sin. Qed.

Lemma has_pd_cos {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => cos (F q)) p (- sin (F p) * a).
Proof. apply has_pd_comp. apply is_derive_Reals, derivable_pt_lim_cos. Qed.

Lemma has_pd_sinh {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => sinh (F q)) p (cosh (F p) * a).
Proof. apply has_pd_comp. apply is_derive_Reals, derivable_pt_lim_sinh. Qed.

Lemma has_pd_cosh {P} (e : entry P) F p a : has_pd e F p a -> has_pd e (fun q => cosh (F q)) p (sinh (F p) * a).
Proof. apply has_pd_comp. apply is_derive_Reals, derivable_pt_lim_cosh. Qed.

Lemma cosh_pos u : 0 < cosh u.
Proof. unfold cosh. pose proof (exp_pos u). pose proof (exp_pos (- u)). lra. Qed.

Lemma is_derive_tanh u : is_derive tanh u (1 - tanh u ^ 2).
Proof.
  pose proof (exp_pos u). pose proof (exp_pos (- u)).
  unfold tanh, sinh, cosh. auto_derive; [lra|]. field. lra.
Qed.

Lemma has_pd_tanh {P} (e : entry P) F p a : has_pd e F p a ->
  has_pd e (fun q => tanh (F q)) p ((1 - tanh (F p) ^ 2) * a).
Proof. apply has_pd_comp, is_derive_tanh. Qed.

Lemma logistic_pos u : 0 < logistic u.
Proof. unfold logistic. pose proof (exp_pos (- u)). apply Rdiv_lt_0_compat; lra. Qed.

Lemma is_derive_logistic u : is_derive logistic u (logistic u * (1 - logistic u)).
Proof. pose proof (exp_pos (- u)). unfold logistic. auto_derive; [lra|]. field. lra. Qed.

Lemma has_pd_logistic {P} (e : entry P) F p a : has_pd e F p a ->
  has_pd e (fun q => logistic (F q)) p (logistic (F p) * (1 - logistic (F p)) * a).
Proof. apply has_pd_comp, is_derive_logistic. Qed.

Lemma is_derive_erf u : is_derive erf u (2 / sqrt PI * exp (- u ^ 2)).
Proof.
  unfold erf.
  apply (is_derive_scal (fun v => RInt (fun t => exp (- t ^ 2)) 0 v) u (2 / sqrt PI)).
  assert (C : forall t, continuous (fun t => exp (- t ^ 2)) t).
  { intro t. apply (ex_derive_continuous (fun t => exp (- t ^ 2))). auto_derive. trivial. }
  apply (is_derive_RInt (fun t => exp (- t ^ 2)) (fun v => RInt (fun t => exp (- t ^ 2)) 0 v) 0 u); [|apply C].
  apply filter_forall. intro v. apply (RInt_correct (V := R_CompleteNormedModule)).
  apply (ex_RInt_continuous (V := R_CompleteNormedModule)). intros; apply C.
Qed.

Lemma has_pd_erf {P} (e : entry P) F p a : has_pd e F p a ->
  has_pd e (fun q => erf (F q)) p (2 / sqrt PI * exp (- F p ^ 2) * a).
Proof. apply has_pd_comp, is_derive_erf. Qed.

(** A power with any exponent, of a positive base: u^v = e^(v ln u). *)
Lemma has_pd_Rpower {P} (e : entry P) F G p a b : has_pd e F p a -> has_pd e G p b -> 0 < F p ->
  has_pd e (fun q => Rpower (F q) (G q)) p (Rpower (F p) (G p) * (b * ln (F p) + G p * (/ F p * a))).
Proof.
  intros HF HG Q. unfold Rpower.
  exact (has_pd_exp e (fun q => G q * ln (F q)) p _
    (has_pd_mult e G (fun q => ln (F q)) p b _ HG (has_pd_ln e F p a HF Q))).
Qed.

Lemma has_pd_Sum {P} (e : entry P) n (F : P -> nat -> R) p (l : nat -> R) :
  (forall k, (k < n)%nat -> has_pd e (fun q => F q k) p (l k)) ->
  has_pd e (fun q => Sum n (fun k => F q k)) p (Sum n l).
Proof.
  induction n as [|n IH]; intro H; cbn [Sum].
  - apply has_pd_const.
  - apply has_pd_plus; [apply IH; intros; apply H; lia | apply H; lia].
Qed.

(** Reading an entry of the array that changes. *)
Lemma has_pd_coordinate {P} (e : entry P) (G : P -> R) (j i : nat) p a :
  has_pd e G (p i) a -> has_pd (at_ j e) (fun q => G (q i)) p (delta i j * a).
Proof.
  unfold has_pd, at_, delta. cbn. destruct (Nat.eqb_spec i j) as [-> | N]; intro H.
  - rewrite Rmult_1_l. exact H.
  - rewrite Rmult_0_l. apply @is_derive_const.
Qed.

(** * Equal functions have equal derivatives *)

Lemma pd_ext {P} (e : entry P) F G p : (forall q, F q = G q) -> pd e F p = pd e G p.
Proof. intro H. unfold pd. apply Derive_ext. intro; apply H. Qed.

Lemma has_pd_ext {P} (e : entry P) F G p l : (forall q, F q = G q) -> has_pd e F p l -> has_pd e G p l.
Proof. intro H. unfold has_pd. apply is_derive_ext. intro; apply H. Qed.

Lemma pd_ext_near {P} (e : entry P) F G p : near e (fun q => F q = G q) p -> pd e F p = pd e G p.
Proof. intro H. unfold pd. now apply Derive_ext_loc. Qed.

Lemma dif_ext_near {P} (e : entry P) F G p : near e (fun q => F q = G q) p -> dif e F p -> dif e G p.
Proof. intros H D. unfold dif in *. revert D. now apply ex_derive_ext_loc. Qed.

Lemma dif_ext {P} (e : entry P) F G p : (forall q, G q = F q) -> dif e F p -> dif e G p.
Proof.
  intros H D. unfold dif in *. revert D. apply ex_derive_ext. intro. symmetry. apply H.
Qed.

Lemma near_all {P} (e : entry P) (Q : P -> Prop) p : (forall q, Q q) -> near e Q p.
Proof. intro H. unfold near. apply filter_forall. intro; apply H. Qed.

Lemma near_and {P} (e : entry P) (Q Q' : P -> Prop) p : near e Q p -> near e Q' p -> near e (fun q => Q q /\ Q' q) p.
Proof. unfold near. apply filter_and. Qed.

Lemma near_imp {P} (e : entry P) (Q Q' : P -> Prop) p : (forall q, Q q -> Q' q) -> near e Q p -> near e Q' p.
Proof. unfold near. intro H. apply filter_imp. intro; apply H. Qed.

Lemma near_every {P} (e : entry P) n (Q : nat -> P -> Prop) p :
  (forall k, (k < n)%nat -> near e (Q k) p) -> near e (fun q => forall k, (k < n)%nat -> Q k q) p.
Proof.
  induction n as [|n IH]; intro H.
  - apply near_all. intros; lia.
  - apply (near_imp e (fun q => (forall k, (k < n)%nat -> Q k q) /\ Q n q)).
    + intros q [A B] k Hk. destruct (Nat.eq_dec k n) as [-> |]; [exact B | apply A; lia].
    + apply near_and; [apply IH; intros; apply H; lia | apply H; lia].
Qed.

Lemma dif_continuous {P} (e : entry P) F p : dif e F p -> continuous (fun t => F (set e p t)) (get e p).
Proof. intro D. now apply (ex_derive_continuous (fun t => F (set e p t))). Qed.

Lemma near_pos {P} (e : entry P) F p : dif e F p -> 0 < F p -> near e (fun q => 0 < F q) p.
Proof.
  intros D H. apply dif_continuous in D. unfold near.
  apply (D (fun v => 0 < v)). rewrite set_get. now apply open_gt.
Qed.

Lemma near_nonzero {P} (e : entry P) F p : dif e F p -> F p <> 0 -> near e (fun q => F q <> 0) p.
Proof.
  intros D H. apply dif_continuous in D. unfold near.
  apply (D (fun v => v <> 0)). rewrite set_get. now apply open_neq.
Qed.
