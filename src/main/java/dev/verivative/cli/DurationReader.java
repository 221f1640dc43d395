package dev.verivative.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations such as 15s, 500ms, 1.5s and 2m; none is shorter than a millisecond or longer than a day. */
final class DurationReader implements ITypeConverter<Duration> {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(ms|s|m|h)");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public Duration convert(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw expected(text);
        }
        BigDecimal millis = new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(MILLIS.getOrDefault(matcher.group(2), 0L)));
        Duration duration = Duration.ofMillis(millis.longValue());
        if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw expected(text);
        }
        return duration;
    }

    private static TypeConversionException expected(String text) {
        return new TypeConversionException(
                "expected a duration from 1ms to 24h, such as 15s, 500ms or 2m, but found '" + text + "'");
    }
}
