package dev.verivative.verify.property;

/** The arrays that are handed over are left as they were. */
public record InputUnchanged() implements Property.OfAnswer {
    @Override
    public String name() {
        return "input-unchanged";
    }

    @Override
    public String statement() {
        return "the input arrays are left unchanged";
    }

    @Override
    public Finding judge(Exchange exchange) {
        return exchange.changedItsInput()
                ? Finding.Fails.whole("the arrays as they were handed over", "other numbers in them after the call")
                : Finding.HOLDS;
    }
}
