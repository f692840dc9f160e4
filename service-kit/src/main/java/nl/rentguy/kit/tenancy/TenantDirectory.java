package nl.rentguy.kit.tenancy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tenants this installation serves: one {@code <slug>.json} each in the configured folder, read at start-up. */
@ApplicationScoped
public class TenantDirectory {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Map<String, Tenant> tenants = new TreeMap<>();

    TenantDirectory(@ConfigProperty(name = "rentguy.tenants.dir") Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(this::load);
        } catch (IOException e) {
            throw new UncheckedIOException("tenant folder " + folder + " cannot be read; set RENTGUY_TENANTS_DIR", e);
        }
        if (tenants.isEmpty()) {
            throw new IllegalStateException("tenant folder " + folder + " holds no tenant file");
        }
    }

    private void load(Path file) {
        try {
            Tenant tenant = MAPPER.readValue(file.toFile(), Tenant.class);
            if (!file.getFileName().toString().equals(tenant.id() + ".json")) {
                throw new IllegalStateException(file.getFileName() + " must be called " + tenant.id() + ".json");
            }
            tenants.put(tenant.id(), tenant);
        } catch (IOException e) {
            throw new UncheckedIOException("tenant file " + file.getFileName() + " cannot be read", e);
        }
    }

    public Collection<Tenant> all() {
        return tenants.values();
    }

    public Optional<Tenant> byId(String tenantId) {
        return Optional.ofNullable(tenants.get(tenantId));
    }
}
