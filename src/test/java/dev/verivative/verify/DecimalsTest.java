package dev.verivative.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1000, 1000",
        "-1, -1",
        "0.25, 0.25",
        "1e308, 1e308",
        "4.9e-324, 5e-324",
        "1e-3, 0.001",
        "1e-5, 1e-5",
        "1234567, 1234567",
        "1e7, 1e7",
        "123456789, 123456789",
        "0.1, 0.1",
        "9007199254740993, 9007199254740992",
        "1e23, 1e23",
        "2e-3, 0.002",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void areAsShortAsTheyCanBe(double value, String expected) {
        assertEquals(expected, Decimals.exact(Dtype.FLOAT64, value));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "16777217, 1.6777216e7", "1e-45, 1e-45", "3.4028235e38, 3.4028235e38"})
    void ofSinglePrecisionAreShorter(float value, String expected) {
        String written = Decimals.exact(Dtype.FLOAT32, value);
        assertEquals(Float.parseFloat(expected), Float.parseFloat(written));
        assertTrue(written.length() <= expected.length(), written);
    }

    @Property(seed = "1")
    void readBackAsTheVeryNumber(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        assertEquals(value, Double.parseDouble(Decimals.exact(Dtype.FLOAT64, value)));
        float single = Float.intBitsToFloat((int) bits);
        assertEquals(single, Float.parseFloat(Decimals.exact(Dtype.FLOAT32, single)));
    }
}
