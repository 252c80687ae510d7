package io.motifbase.queries.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;

/**
 * The server's log for machines, one JSON document a line: every request, and all that is logged as a warning or worse. It is
 * kept in the folder of the store, in at most six files of 10 MB, or goes to stdout.
 */
public final class ServerLog implements AutoCloseable {
    private static final String FILE = "logs/requests.jsonl";
    private static final FileSize LARGEST = FileSize.valueOf("10MB");
    private static final int FORMER_FILES = 5;

    private final OutputStreamAppender<ILoggingEvent> appender;

    private ServerLog(OutputStreamAppender<ILoggingEvent> appender) {
        this.appender = appender;
    }

    /** Into the folder of a store. */
    public static ServerLog inFolder(Path store) {
        String file = store.resolve(FILE).toString();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setFile(file);
        FixedWindowRollingPolicy former = new FixedWindowRollingPolicy();
        former.setContext(context());
        former.setParent(appender);
        former.setFileNamePattern(file.replace("%", "\\%") + ".%i");
        former.setMaxIndex(FORMER_FILES);
        former.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
        full.setContext(context());
        full.setMaxFileSize(LARGEST);
        full.start();
        appender.setRollingPolicy(former);
        appender.setTriggeringPolicy(full);
        return started(appender);
    }

    public static ServerLog onStdout() {
        return started(new ConsoleAppender<>());
    }

    private static ServerLog started(OutputStreamAppender<ILoggingEvent> appender) {
        LogstashEncoder json = new LogstashEncoder();
        json.setContext(context());
        json.start();
        appender.setContext(context());
        appender.setEncoder(json);
        appender.start();
        Logger requests = context().getLogger(RequestLog.LOGGER);
        requests.setLevel(Level.INFO);
        requests.setAdditive(false);
        requests.addAppender(appender);
        context().getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        return new ServerLog(appender);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    @Override
    public void close() {
        context().getLogger(RequestLog.LOGGER).detachAppender(appender);
        context().getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
        appender.stop();
    }
}
