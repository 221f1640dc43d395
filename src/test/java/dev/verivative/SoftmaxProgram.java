package dev.verivative;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verivative.numeric.Softmax;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that answers for softmax, and makes a file when it has answered a hundred times. */
final class SoftmaxProgram {
    private static final int MANY = 100;

    private SoftmaxProgram() {}

    public static void main(String... arguments) throws IOException {
        ObjectMapper json = new ObjectMapper();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        PrintStream out = System.out;
        int answered = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode asked = json.readTree(line);
            ObjectNode answer = json.createObjectNode();
            if (asked.get("op").asText().equals("hello")) {
                answer.putArray("ops").add("forward");
            } else {
                answer.set("id", asked.get("id"));
                ArrayNode result = answer.putArray("result");
                for (double share : softmax(asked.get("x"))) {
                    if (Double.isNaN(share)) {
                        result.add("NaN");
                    } else {
                        result.add(share);
                    }
                }
                answered++;
            }
            out.println(answer);
            out.flush();
            if (answered == MANY) {
                Files.createFile(Path.of(arguments[0]));
            }
        }
    }

    private static double[] softmax(JsonNode asked) {
        double[] y = new double[asked.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = asked.get(i).asDouble();
        }
        if (y.length > 0) {
            Softmax.softmax(y, y);
        }
        return y;
    }
}
