package dev.zapis.bench;

import dev.zapis.bench.product.ProductProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Has a projection that no screen of the bench waits for built anew, again and again. */
final class Rebuilds implements Runnable {

    private final ProductProcess product;
    private final AtomicInteger made = new AtomicInteger();
    private volatile boolean over;

    Rebuilds(ProductProcess product) {
        this.product = product;
    }

    @Override
    public void run() {
        try {
            do {
                product.beside("replay", "notice");
                made.incrementAndGet();
            } while (!over);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The one that is under way is the last. */
    void ends() {
        over = true;
    }

    int made() {
        return made.get();
    }
}
