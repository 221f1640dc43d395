(** Inequalities of the kind that claims are, for the tactic that proves them. *)
Definition sm (n : nat) (x : nat -> R) (i : nat) := exp (x i) / Sum n (fun k => exp (x k)).
Definition smt (n : nat) (T : R) (x : nat -> R) (i : nat) := exp (x i / T) / Sum n (fun k => exp (x k / T)).
Definition sg (x : R) := 1 / (1 + exp (- x)).
Definition th (x : R) := (exp x - exp (- x)) / (exp x + exp (- x)).
Definition mean (n:nat) (x : nat -> R) := 1 / INR n * Sum n (fun k => x k).
Definition var (n:nat) (x : nat -> R) := 1 / INR n * Sum n (fun k => (x k - mean n x)^2).
Ltac unfold_definitions ::= unfold sm, smt, sg, th, mean, var in *.
Section True. Variables (n : nat) (x y : nat -> R) (T c z : R) (i j : nat).
Hypothesis Hi : (i < n)%nat. Hypothesis Hj : (j < n)%nat.
Lemma a1 : 0 < sm n x i. Proof. by_inequality. Qed.
Lemma a2 : (2 <= n)%nat -> sm n x i < 1. Proof. by_inequality. Qed.
Lemma a3 : sm n x i <= 1. Proof. by_inequality. Qed.
Lemma a4 : x i < x j -> sm n x i < sm n x j. Proof. by_inequality. Qed.
Lemma a5 : x i <= x j -> sm n x i <= sm n x j. Proof. by_inequality. Qed.
Lemma a6 : 0 < T -> x i < x j -> smt n T x i < smt n T x j. Proof. by_inequality. Qed.
Lemma a7 : 0 < T -> (2 <= n)%nat -> smt n T x i < 1. Proof. by_inequality. Qed.
Lemma a8 : i <> j -> sm n x i + sm n x j <= 1. Proof. by_inequality. Qed.
Lemma a9 : sg z < 1. Proof. by_inequality. Qed.
Lemma b1 : z < c -> sg z < sg c. Proof. by_inequality. Qed.
Lemma b2 : -1 < th z. Proof. by_inequality. Qed.
Lemma b3 : th z < 1. Proof. by_inequality. Qed.
Lemma b4 : z < c -> th z < th c. Proof. by_inequality. Qed.
Lemma b5 : 0 < ln (1 + exp z). Proof. by_inequality. Qed.
Lemma b6 : z < ln (1 + exp z). Proof. by_inequality. Qed.
Lemma b7 : - ln (1 + exp (-z)) < 0. Proof. by_inequality. Qed.
Lemma b8 : x i < x j -> x i - ln (Sum n (fun k => exp (x k))) < x j - ln (Sum n (fun k => exp (x k))). Proof. by_inequality. Qed.
Lemma b9 : (2 <= n)%nat -> x i - ln (Sum n (fun k => exp (x k))) < 0. Proof. by_inequality. Qed.
Lemma c1 : (2 <= n)%nat -> x i < ln (Sum n (fun k => exp (x k))). Proof. by_inequality. Qed.
Lemma c2 : 0 <= var n x. Proof. by_inequality. Qed.
Lemma c3 : 0 < Sum n (fun k => x k ^ 2) -> x i < x j -> x i / sqrt (Sum n (fun k => x k ^ 2)) < x j / sqrt (Sum n (fun k => x k ^ 2)). Proof. by_inequality. Qed.
Lemma c4 : 0 < var n x -> x i < x j -> (x i - mean n x) / sqrt (var n x) < (x j - mean n x) / sqrt (var n x). Proof. by_inequality. Qed.
Lemma c5 : sm n x i <> 0. Proof. by_inequality. Qed.
Lemma c6 : (2 <= n)%nat -> sm n x i <> 1. Proof. by_inequality. Qed.
Lemma c7 : logistic z < 1. Proof. by_inequality. Qed.
Lemma c8 : z < c -> logistic z < logistic c. Proof. by_inequality. Qed.
Lemma c9 : 0 < z -> 0 < tanh z. Proof. by_inequality. Qed.
Lemma d1 : 0 <= 1 / INR n * Sum n (fun k => (x k - y k)^2). Proof. by_inequality. Qed.
Lemma d3 : (forall k, (k < n)%nat -> x k <= x i) -> 1 / INR n <= sm n x i. Proof. by_inequality. Qed.
Lemma d4 : x i ^ 2 <= Sum n (fun k => x k ^ 2). Proof. by_inequality. Qed.
Lemma d5 : z <> 0 -> 0 < z ^ 2. Proof. by_inequality. Qed.
Lemma d6 : 0 < Sum n (fun k => x k ^ 2) -> (x i / sqrt (Sum n (fun k => x k ^ 2))) ^ 2 <= 1. Proof. by_inequality. Qed.
Lemma d7 : 0 < Sum n (fun k => x k ^ 2) -> x i / sqrt (Sum n (fun k => x k ^ 2)) <= 1. Proof. by_inequality. Qed.
Lemma d8 : z < 1 -> 2 * z + 3 < 5. Proof. by_inequality. Qed.
Lemma d9 : 1 <= c -> 0 < ln (c + exp z). Proof. by_inequality. Qed.
Lemma e1 : ln (Sum n (fun k => exp (x k))) >= x i. Proof. by_inequality. Qed.
Lemma e2 : sm n x i * (1 - sm n x i) <= 1/4. Proof. by_inequality. Qed.
Lemma e3 : sm n x i * (1 - sm n x i) >= 0. Proof. by_inequality. Qed.
Lemma e4 : - Sum n (fun k => sm n x k * ln (sm n x k)) >= 0. Proof. by_inequality. Qed.
End True.

(** What is false is not proved. *)
Section False.
Variables (n : nat) (x : nat -> R) (c z : R) (i j : nat).
Hypothesis Hi : (i < n)%nat.
Hypothesis Hj : (j < n)%nat.
Goal sm n x i < 1. Proof. Fail by_inequality. Abort.
Goal (2 <= n)%nat -> sm n x i < 1 / 2. Proof. Fail by_inequality. Abort.
Goal x i <= x j -> sm n x i < sm n x j. Proof. Fail by_inequality. Abort.
Goal x i < x j -> sm n x j < sm n x i. Proof. Fail by_inequality. Abort.
Goal sm n x i + sm n x j <= 1. Proof. Fail by_inequality. Abort.
Goal (2 <= n)%nat -> i <> j -> sm n x i + sm n x j < 1. Proof. Fail by_inequality. Abort.
Goal sg z < sg c. Proof. Fail by_inequality. Abort.
Goal 0 < th z. Proof. Fail by_inequality. Abort.
Goal 0 < var n x. Proof. Fail by_inequality. Abort.
Goal x i < ln (Sum n (fun k => exp (x k))). Proof. Fail by_inequality. Abort.
Goal 0 < ln (exp z). Proof. Fail by_inequality. Abort.
Goal 0 < z ^ 2. Proof. Fail by_inequality. Abort.
End False.
