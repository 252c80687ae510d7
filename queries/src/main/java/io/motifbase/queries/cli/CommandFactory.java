package io.motifbase.queries.cli;

import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the session that all of them share. */
public final class CommandFactory implements IFactory {
    private final IFactory others = CommandLine.defaultFactory();
    private final Session session;

    public CommandFactory(Session session) {
        this.session = session;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!MotifbaseCommand.class.isAssignableFrom(type)) {
            return others.create(type);
        }
        try {
            return type.getDeclaredConstructor(Session.class).newInstance(session);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
