package ai.vidgo.platform.media;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Chooses the store: the bucket when one is set, else the local directory. */
@Singleton
final class MediaStores {

    private static final Logger LOG = Logger.getLogger(MediaStores.class);

    MediaStores() {}

    /**
     * The store of this service. The bucket's class is touched only here and only when it is needed: services that
     * keep no media do not carry the S3 client.
     */
    @Produces
    @Singleton
    MediaStore mediaStore(MediaConfig config) {
        if (config.s3().bucket().isPresent()) {
            LOG.infof("media are kept in bucket %s", config.s3().bucket().get());
            return S3MediaStore.connect(config.s3());
        }
        LOG.infof("media are kept in %s", config.root());
        return new LocalMediaStore(config.root());
    }
}
