package dev.verivative.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** A line of JSON that is being written, in a buffer that is used again. */
final class JsonLine {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(UTF_8);

    private byte[] bytes = new byte[512];
    private int length;

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        out.flush();
    }

    /** Appends text in ASCII as it is. */
    JsonLine raw(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Appends a string in quotes. */
    JsonLine string(String text) {
        raw("\"");
        for (byte each : text.getBytes(UTF_8)) {
            room(6);
            if (each == '"' || each == '\\') {
                bytes[length++] = '\\';
            }
            if (each >= 0 && each < ' ') {
                raw(each == '\n' ? "\\n" : String.format("\\u%04x", (int) each));
            } else {
                bytes[length++] = each;
            }
        }
        return raw("\"");
    }

    /** Appends the array in its shape, a scalar as a number. */
    JsonLine array(NumericArray array, Dtype dtype, Encoding encoding) {
        return array(array.values(), 0, array.shape(), 0, dtype, encoding);
    }

    private JsonLine array(double[] values, int from, List<Integer> shape, int level, Dtype dtype, Encoding encoding) {
        if (level == shape.size()) {
            return number(values[from], dtype, encoding);
        }
        int count = shape.get(level);
        int size = 1;
        for (int next : shape.subList(level + 1, shape.size())) {
            size *= next;
        }
        raw("[");
        for (int i = 0; i < count; i++) {
            raw(i == 0 ? "" : ", ");
            array(values, from + i * size, shape, level + 1, dtype, encoding);
        }
        return raw("]");
    }

    /** Appends a number so that it reads back exactly. */
    JsonLine number(double value, Dtype dtype, Encoding encoding) {
        if (encoding == Encoding.BITS) {
            return bits(value, dtype);
        } else if (!Double.isFinite(value)) {
            return raw("\"").raw(Double.toString(value)).raw("\"");
        }
        // The JDK's own are the shortest ones from version 19 only.
        return raw(
                dtype == Dtype.FLOAT32
                        ? NumberOutput.toString((float) value, true)
                        : NumberOutput.toString(value, true));
    }

    private JsonLine bits(double value, Dtype dtype) {
        boolean wide = dtype == Dtype.FLOAT64;
        long bits = wide ? Double.doubleToRawLongBits(value) : Float.floatToRawIntBits((float) value);
        raw("\"0x");
        room(16);
        for (int shift = wide ? 60 : 28; shift >= 0; shift -= 4) {
            bytes[length++] = DIGITS[(int) (bits >>> shift) & 0xf];
        }
        return raw("\"");
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, UTF_8);
    }
}
