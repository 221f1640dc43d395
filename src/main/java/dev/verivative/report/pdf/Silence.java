package dev.verivative.report.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;

/** Says nothing of how a page is laid out; OpenHTMLtoPDF would tell it to the standard error. */
final class Silence implements XRLogger {
    private Silence() {}

    /** Unless somebody who uses OpenHTMLtoPDF as well wants to hear of it. */
    static synchronized void keep() {
        if (XRLog.getLoggerImpl() == null) {
            XRLog.setLoggerImpl(new Silence());
        }
    }

    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, Throwable cause) {}

    @Override
    public void setLevel(String logger, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return false;
    }
}
