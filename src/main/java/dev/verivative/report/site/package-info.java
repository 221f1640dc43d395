/** The catalogue as a static site: functions, rules, and what was measured of the numeric core. */
@NullMarked
package dev.verivative.report.site;

import org.jspecify.annotations.NullMarked;
