package dev.verivative.verify.property;

import dev.verivative.verify.Request;
import java.util.List;
import java.util.random.RandomGenerator;

/** Whether the same request has the same bits again, which nobody has promised. */
public record BitsRepeat() implements Property.OfSeveral {
    @Override
    public String name() {
        return "bits-repeat";
    }

    @Override
    public String statement() {
        return "the same request at once again has the same bits";
    }

    @Override
    public List<Request> questions(Request planned, RandomGenerator random) {
        return List.of(planned, planned);
    }

    @Override
    public Finding judge(List<Exchange> exchanges) {
        Exchange first = exchanges.get(0);
        Exchange second = exchanges.get(1);
        if (first.kind() != InputKind.FINITE
                || !first.hasNumbers()
                || !second.hasNumbers()
                || Repetition.isSameBits(first, second)) {
            return Finding.SILENT;
        }
        return new Finding.Noted(
                PolicyOfInput.text(first.request().x(), first.request().dtype()),
                "one value",
                "the same bits",
                "other bits, within the tolerance");
    }
}
