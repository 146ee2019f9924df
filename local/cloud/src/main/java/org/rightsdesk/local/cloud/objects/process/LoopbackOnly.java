package org.rightsdesk.local.cloud.objects.process;

import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps S3Mock's second port, which listens on every interface by itself, on 127.0.0.1. */
public final class LoopbackOnly implements BeanPostProcessor {

  /** For the container, which makes it. */
  public LoopbackOnly() {}

  @Override
  public Object postProcessBeforeInitialization(Object bean, String beanName) {
    if (bean instanceof Connector connector) {
      connector.setProperty("address", "127.0.0.1");
    }
    return bean;
  }
}
