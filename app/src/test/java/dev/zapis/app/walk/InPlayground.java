package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One playground for all walks, started once, and one that updates are brought to; after each class neither its log nor the stand-in
 * may complain.
 */
final class InPlayground implements ParameterResolver, BeforeAllCallback, AfterAllCallback {

    private static final Namespace ALL = Namespace.create(InPlayground.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Product product = product(context);
        context.getStore(ALL).put("errors", product.errors().size());
        context.getStore(ALL).put("findings", product.control().findings().size());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Product product = product(context);
        int errors = context.getStore(ALL).getOrDefault("errors", Integer.class, 0);
        int findings = context.getStore(ALL).getOrDefault("findings", Integer.class, 0);
        assertThat(product.errors().stream().skip(errors))
                .as("errors in the log")
                .isEmpty();
        assertThat(product.control().calls("getUpdates").isEmpty())
                .as("updates are brought")
                .isEqualTo(isBrought(context));
        assertThat(product.control().findings().valueStream().skip(findings))
                .as("what Telegram would not have taken")
                .isEmpty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return product(context);
    }

    private static Product product(ExtensionContext context) {
        // The session's: of two programs that test beside each other, each asks JUnit anew for each class, which ends
        // what is the root's.
        return context.getStore(StoreScope.LAUNCHER_SESSION, ALL)
                .computeIfAbsent(isBrought(context), Shared::new, Shared.class)
                .product;
    }

    private static boolean isBrought(ExtensionContext context) {
        return context.getRequiredTestClass().getNestHost() == BroughtUpdatesIT.class;
    }

    private static final class Shared implements AutoCloseable {

        private final Path home;
        private final Product product;

        Shared(boolean isBrought) {
            try {
                home = Files.createTempDirectory("zapis-walk");
            } catch (IOException failed) {
                throw new IllegalStateException("no room for a walk", failed);
            }
            product = Product.playground(home, isBrought ? Brought.somewhere().settings() : Map.of());
            product.control().beginsADay(1);
        }

        @Override
        public void close() throws IOException {
            product.close();
            try (var files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }
}
