(** Instances of rules that are written in another way than the rule's lemma: powers with written exponents, known
    sizes, sums that are written out. *)

Lemma powerRZ_up u c m : c = Z.of_nat m -> u ^ m = powerRZ u c.
Proof. intros ->. apply pow_powerRZ. Qed.
Lemma powerRZ_one u c : c = 1%Z -> u = powerRZ u c.
Proof. intros ->. rewrite <- (powerRZ_up u 1 1 eq_refl). symmetry. apply pow_1. Qed.
Lemma powerRZ_down u c m : c = (- Z.of_nat m)%Z -> / (u ^ m) = powerRZ u c.
Proof. intros ->. now rewrite powerRZ_neg', <- pow_powerRZ. Qed.
Lemma powerRZ_minus_one u c : c = (-1)%Z -> / u = powerRZ u c.
Proof. intros ->. now rewrite <- (powerRZ_down u (-1) 1 eq_refl), pow_1. Qed.

(** The power with a whole exponent, as it is written. *)
Ltac whole_power := idtac;
  match goal with
  | |- ?a = powerRZ ?b _ => constr_eq a b; apply powerRZ_one; reflexivity
  | |- ?a ^ _ = powerRZ ?b _ => constr_eq a b; apply powerRZ_up; reflexivity
  | |- / (?a ^ _) = powerRZ ?b _ => constr_eq a b; apply powerRZ_down; reflexivity
  | |- / ?a = powerRZ ?b _ => constr_eq a b; apply powerRZ_minus_one; reflexivity
  end.

(** The left side is how the right side is written. *)
Ltac as_written := idtac;
  lazymatch goal with
  | |- _ = powerRZ _ _ => whole_power
  | |- _ = Rpower ?b (IZR ?c) => rewrite <- (powerRZ_Rpower b c) by side; whole_power
  | |- _ = Rpower ?b (IZR ?c - IZR ?d) => rewrite <- minus_IZR, <- (powerRZ_Rpower b (c - d)) by side; whole_power
  | |- IZR _ = INR ?n => rewrite (INR_IZR_INZ n); reflexivity
  | |- IZR _ = _ => lra
  | |- IZR _ / IZR _ = _ => lra
  end.

(** The goal is this instance of a law in another writing, once its side conditions are met; [tac] goes down to where
    they differ. *)
Ltac by_rewritten tac L :=
  let H := fresh in
  pose proof L as H; cbv beta in H;
  repeat (lazymatch type of H with
          | ?A -> _ =>
              let S := fresh in assert (S : A) by side; specialize (H S); clear S; cbv beta in H
          end);
  lazymatch type of H with
  | ?a = ?b => transitivity a; [tac | transitivity b; [exact H | symmetry; tac]]
  end.

Ltac by_written L := by_rewritten ltac:(congruent ltac:(as_written)) L.

(** The same where it matters that what Q says holds near the point. *)
Ltac by_written_where Q L := by_rewritten ltac:(congruent_where Q ltac:(conditions; as_written)) L.

Lemma Sum_single f : Sum 1 f = f 0%nat.
Proof. Transparent Sum. apply Rplus_0_l. Opaque Sum. Qed.

Lemma Sum_next n f a b : Sum n f = a -> f n = b -> Sum (S n) f = a + b.
Proof. Transparent Sum. now intros <- <-. Opaque Sum. Qed.

(** The sum over a known size is the sum of its terms, and these are what the tactic closes. *)
Ltac write_out tac := idtac;
  lazymatch goal with
  | |- Sum 1 ?f = ?a => transitivity (f 0%nat); [exact (Sum_single f) | tac]
  | |- Sum (S ?n) ?f = ?a + ?b => apply (Sum_next n f a b); [write_out tac | tac]
  end.

Ltac by_write_out := write_out ltac:(same).

(** All sums over known sizes are written out. *)
Ltac written_out := idtac; congruent ltac:(write_out ltac:(written_out)).

(** A call is what its definition says, with the sums over known sizes written out, or the other way round. *)
Tactic Notation "by_definition_written_out" constr(f) :=
  solve [cbv beta delta [f]; first [written_out | symmetry; written_out]].
