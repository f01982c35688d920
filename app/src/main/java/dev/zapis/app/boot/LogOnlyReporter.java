package dev.zapis.app.boot;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts a failed start with all its causes into the log file; the operator gets one line from elsewhere. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LogOnlyReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        LoggerFactory.getLogger(LogOnlyReporter.class).info("The start failed", failure);
        return true;
    }
}
