/* Softmax in C, over the subject protocol: rows NAME. Knows just enough JSON for what it is sent. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *NAMES[] = {
    "right softmax", "right softmax-long-double", "wrong softmax-no-shift", "wrong softmax-float-inside",
    "wrong softmax-maximum-without-tail-of-8", "wrong softmax-sum-without-tail-of-4", "wrong softmax-nan-lost",
    "wrong softmax-buffer-of-256", "wrong softmax-segfault-beyond-1000"};

static double maximum(const char *name, const double *x, int n) {
    int seen = strcmp(name, "softmax-maximum-without-tail-of-8") == 0 && n >= 8 ? n / 8 * 8 : n;
    double m = -INFINITY;
    for (int i = 0; i < seen; i++) {
        if (x[i] > m || (isnan(x[i]) && strcmp(name, "softmax-nan-lost") != 0)) m = x[i];
        if (isnan(m)) break;
    }
    return strcmp(name, "softmax-no-shift") == 0 ? 0 : m;
}

static void softmax(const char *name, const double *x, int n, double *y) {
    int is_long = strcmp(name, "softmax-long-double") == 0;
    int is_float = strcmp(name, "softmax-float-inside") == 0;
    int summed = strcmp(name, "softmax-sum-without-tail-of-4") == 0 && n >= 4 ? n / 4 * 4 : n;
    double m = maximum(name, x, n);
    long double total = 0;
    double plain = 0;
    for (int i = 0; i < n; i++) {
        y[i] = is_float ? expf((float)(x[i] - m)) : exp(x[i] - m);
        if (strcmp(name, "softmax-nan-lost") == 0 && isnan(y[i])) y[i] = 0;
        if (i < summed) {
            total += is_long ? expl((long double)x[i] - m) : y[i];
            plain += y[i];
        }
    }
    for (int i = 0; i < n; i++) {
        y[i] = is_long ? (double)(expl((long double)x[i] - m) / total) : y[i] / plain;
    }
    if (strcmp(name, "softmax-buffer-of-256") == 0) {
        for (int i = 256; i < n; i++) y[i] = 0;
    }
    if (strcmp(name, "softmax-segfault-beyond-1000") == 0 && n > 1000) abort();
}

static int numbers(const char *at, double **x) {
    int n = 0, room = 16;
    *x = malloc(room * sizeof(double));
    for (at = strchr(at, '[') + 1; *at && *at != ']';) {
        if (strchr(", \"", *at)) {
            at++;
            continue;
        }
        char *end;
        double value = strtod(at, &end);
        if (end == at) exit(4);
        if (n == room) *x = realloc(*x, (room *= 2) * sizeof(double));
        (*x)[n++] = value;
        at = end;
    }
    return n;
}

int main(int count, char **arguments) {
    if (count < 2) {
        for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) puts(NAMES[i]);
        return 0;
    }
    char *line = NULL;
    size_t size = 0;
    while (getline(&line, &size, stdin) > 0) {
        char *id = strstr(line, "\"id\""), *given = strstr(line, "\"x\"");
        if (strstr(line, "\"hello\"")) {
            puts("{\"name\": \"C\", \"ops\": [\"forward\"], \"dtypes\": [\"float64\"]}");
        } else {
            double *x;
            int n = numbers(given, &x);
            double *y = malloc((n + 1) * sizeof(double));
            softmax(arguments[1], x, n, y);
            printf("{\"id\": %ld, \"result\": [", strtol(strchr(id, ':') + 1, NULL, 10));
            for (int i = 0; i < n; i++) {
                if (isnan(y[i])) printf("%s\"NaN\"", i ? ", " : "");
                else if (isinf(y[i])) printf("%s\"%sInfinity\"", i ? ", " : "", y[i] < 0 ? "-" : "");
                else printf("%s%.17g", i ? ", " : "", y[i]);
            }
            puts("]}");
            free(x);
            free(y);
        }
        fflush(stdout);
    }
    free(line);
    return 0;
}
