package dev.zapis.app.walk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Adds to a walk that failed what the products' logs end with: the directories will be gone. */
public final class LastWords
        implements BeforeAllCallback, TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    private static final int LINES = 40;
    private static final List<Product> PRODUCTS = new CopyOnWriteArrayList<>();

    static void willBeOf(Product product) {
        PRODUCTS.add(product);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        PRODUCTS.removeIf(product -> !product.hasLog());
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(failure);
    }

    private static Throwable told(Throwable failure) {
        PRODUCTS.stream().filter(Product::hasLog).forEach(product -> {
            List<String> log = product.log();
            List<String> end = log.subList(Math.max(0, log.size() - LINES), log.size());
            failure.addSuppressed(new AssertionError("a product's log ends so:\n" + String.join("\n", end)));
        });
        return failure;
    }
}
